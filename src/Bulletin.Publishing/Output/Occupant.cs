namespace Bulletin.Publishing.Output;

/// <summary>Who has a path: a source of the site, or (null) a foreign file of the output folder.</summary>
internal sealed record Occupant(string Path, string? Source)
{
    public bool IsForeign => Source is null;
}
