using System.ComponentModel.DataAnnotations;

namespace Reelhouse.Orchestration.Configuration;

/// <summary>A setting given as text that must read as something; an absent one is valid. The fault names the setting and its value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class TextAttribute(string expectation) : ValidationAttribute
{
    protected abstract bool Reads(string text);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string text || Reads(text)) return ValidationResult.Success;
        return new ValidationResult($"{validationContext.DisplayName} is '{text}', but must be {expectation}");
    }
}
