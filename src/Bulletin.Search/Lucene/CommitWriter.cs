namespace Bulletin.Search.Lucene;

/// <summary>Which segments an index has: <c>segments_1</c>, Lucene's SegmentInfos in its version 4.8.</summary>
/// <remarks>
/// The version of the index, the number of the next segment, how many there are; of each its name and codec, −1 and 0:
/// nothing was deleted, −1: no field was changed, 0: no values were; 0 pairs of the user.
/// </remarks>
internal static class CommitWriter
{
    private const int Version = 2;

    /// <param name="stream">Takes the file.</param>
    /// <param name="segments">The names of the segments.</param>
    public static void Write(Stream stream, params ReadOnlySpan<string> segments)
    {
        using var output = new IndexFile(stream, "segments", Version);
        output.Long(1);
        output.Int(segments.Length);
        output.Int(segments.Length);
        foreach (var segment in segments)
        {
            output.Text(segment);
            output.Text("Lucene46");
            output.Long(-1);
            output.Int(0);
            output.Long(-1);
            output.Int(0);
        }

        output.Map();
        output.End();
    }
}
