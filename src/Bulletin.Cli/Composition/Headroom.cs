namespace Bulletin.Cli.Composition;

/// <summary>
/// A build is short and keeps nearly all that it makes of front matter: collecting its first memory finds little. So the first 200 MB are
/// allocated without a collection, where there is memory to spare.
/// </summary>
/// <remarks>Measured over 10,000 documents with one edited body: 0.59 s instead of 0.67 s.</remarks>
public static class Headroom
{
    private const long Bytes = 200_000_000;

    public static void Reserve()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 10 * Bytes) return;
        try
        {
            GC.TryStartNoGCRegion(Bytes);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this runtime's collector can set aside: it collects as ever.
        }
    }
}
