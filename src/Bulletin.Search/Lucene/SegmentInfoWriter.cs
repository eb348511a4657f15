namespace Bulletin.Search.Lucene;

/// <summary>What a segment is: <c>.si</c>, Lucene's Lucene46SegmentInfoWriter.</summary>
/// <remarks>
/// The version of Lucene, how many documents, −1: its files are not in one,
/// what wrote it, how many files it has and their names.
/// </remarks>
internal static class SegmentInfoWriter
{
    private const int Version = 1;

    /// <param name="stream">Takes the file.</param>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="files">The names of the segment's files, this one among them.</param>
    public static void Write(Stream stream, int documents, IReadOnlyCollection<string> files)
    {
        using var output = new IndexFile(stream, "Lucene46SegmentInfo", Version);
        output.Text("4.8");
        output.Int(documents);
        output.Byte(-1);
        output.Map(("source", "bulletin"));
        output.Int(files.Count);
        foreach (var file in files)
            output.Text(file);
        output.End();
    }
}
