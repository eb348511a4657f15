namespace Bulletin.Content.Diagnostics;

/// <summary>A place within a file: line and column, both counted from 1. Zero means the file as a whole.</summary>
public readonly record struct Mark(int Line, int Column);

/// <summary>
/// A place an editor can open: the file's path below the site folder with
/// <c>/</c>, line and column counted from 1 (0: the whole file).
/// </summary>
public readonly record struct Location(string File, int Line = 0, int Column = 0) : IComparable<Location>
{
    public Location(string file, Mark mark)
        : this(file, mark.Line, mark.Column)
    {
    }

    public int CompareTo(Location other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
            return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary><c>file:line:column</c>, or the file alone when the line is unknown.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Math.Max(1, Column)}";
}
