using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Reelhouse.Serving.Authentication;

/// <summary>Lets in who gives the token as a bearer's: RFC 6750.</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ServingToken token)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Bearer";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Name;
        return Results.Problem(
            "Give the token of the service's token file (REELHOUSE__SERVING__TOKENFILE): Authorization: Bearer …", statusCode: StatusCodes.Status401Unauthorized, title: "The token is missing or wrong").ExecuteAsync(Context);
    }

    private AuthenticateResult Authenticate()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith($"{Name} ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        return token.Is(header[Name.Length..].Trim())
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(Name)), Scheme.Name))
            : AuthenticateResult.Fail("wrong token");
    }
}
