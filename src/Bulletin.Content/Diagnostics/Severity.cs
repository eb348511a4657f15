namespace Bulletin.Content.Diagnostics;

/// <summary>How grave a diagnostic is. An error stops publication: nothing is exchanged.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
