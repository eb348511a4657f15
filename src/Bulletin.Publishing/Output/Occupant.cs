namespace Bulletin.Publishing.Output;

/// <summary>Who has a path: a source of the site, or (null) a foreign file of the output folder.</summary>
internal readonly record struct Occupant(string Path, string? Source)
{
    public bool IsForeign => Source is null;
}
