namespace Reelhouse.Jobs.Models;

/// <summary>Rows that a model cannot score; the message names the line, the column and the value.</summary>
internal sealed class RowException(string message) : Exception(message);
