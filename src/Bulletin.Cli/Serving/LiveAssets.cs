using System.Text;

namespace Bulletin.Cli.Serving;

/// <summary>
/// The scripts and style sheet that pages of the preview load. They are added to what is sent, never
/// to files, and as files of their own: pages allow no other script or style.
/// </summary>
internal static class LiveAssets
{
    private const string Script = "text/javascript; charset=utf-8";

    private static readonly byte[] EndOfHead = "</head>"u8.ToArray();

    public static (byte[] Bytes, string Type)? Find(string name) => name switch
    {
        "live.js" or "live-worker.js" => (Load(name), Script),
        "live.css" => (Load(name), "text/css; charset=utf-8"),
        _ => null,
    };

    /// <summary>What is answered to a browser that asks for a service worker, whatever the site has there.</summary>
    public static (byte[] Bytes, string Type) NoWorker => (Load("no-worker.js"), Script);

    /// <summary>The page with the script before the end of its head; the page itself when it has none.</summary>
    public static byte[] Inject(byte[] page, string edition)
    {
        var place = page.AsSpan().IndexOf(EndOfHead);
        if (place < 0)
            return page;
        var tags = Encoding.UTF8.GetBytes(Tags(edition));
        return [.. page.AsSpan(0, place), .. tags, .. page.AsSpan(place)];
    }

    /// <summary>A page that stands until the first tree does.</summary>
    public static byte[] Placeholder(string text, string language, string edition) => Encoding.UTF8.GetBytes(
        $"<!doctype html>\n<html lang=\"{language}\">\n"
        + $"<head>\n<meta charset=\"utf-8\">\n<title>Bulletin</title>\n{Tags(edition)}</head>\n"
        + $"<body>\n<p>{text}</p>\n</body>\n</html>\n");

    private static string Tags(string edition) =>
        $"<link rel=\"stylesheet\" href=\"/__bulletin/live.css\">\n<script src=\"/__bulletin/live.js?edition={edition}\" defer></script>\n";

    private static byte[] Load(string name)
    {
        using var stream = typeof(LiveAssets).Assembly.GetManifestResourceStream("serving/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
