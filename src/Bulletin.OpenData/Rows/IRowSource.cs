using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.Rows;

/// <summary>The rows of a file, one after the other, with their cells in the order of dataset.yml.</summary>
internal interface IRowSource : IDisposable
{
    /// <summary>Goes to the next row whose form is sound; others are reported and passed over. False: there is none.</summary>
    bool Read();

    /// <summary>A cell as it stands in the file, UTF-8; valid until the next row is read.</summary>
    ReadOnlySpan<byte> this[int column] { get; }

    /// <summary>The geometry of a GeoJSON feature as JSON; empty: there is none.</summary>
    ReadOnlyMemory<byte> Geometry { get; }

    /// <summary>The id of a GeoJSON feature as JSON; empty: it has none.</summary>
    ReadOnlyMemory<byte> Identifier => default;

    /// <summary>What looks wrong with the file though it is no fault.</summary>
    IEnumerable<Diagnostic> Doubts => [];

    /// <summary>Whether no cell of the row holds anything that CSV or JSON must quote or escape.</summary>
    bool IsPlain => false;

    /// <summary>Where a cell stands.</summary>
    Mark PlaceOf(int column);
}
