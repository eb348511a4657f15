using System.Collections.Frozen;

namespace Bulletin.Content.Media;

/// <summary>The kinds of files that are published beside documents, by the ending of their names. What is not named here is not.</summary>
public static class FileTypes
{
    private const FileSignature Drawing = FileSignature.Markup | FileSignature.Text | FileSignature.Unknown;
    private const FileSignature OldOffice = FileSignature.Compound | FileSignature.EarlyOffice | FileSignature.Zip;

    private static readonly FileType Office = new(OldOffice) { IsPackage = true };
    private static readonly FileType Recording = new(FileSignature.Recording);
    private static readonly FileType Text = new(FileSignature.Text);

    // What site.yml adds: anything but what a browser, a server or a machine runs.
    private static readonly FileType Added = new(~(FileSignature.Empty | FileSignature.Markup | FileSignature.Program));

    private static readonly FrozenDictionary<string, FileType> Known = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The endings of all that are published without being allowed by site.yml.</summary>
    public static IReadOnlyCollection<string> Endings => Known.Keys;

    /// <summary>The kind of a file by its name; null: it is not published.</summary>
    /// <param name="path">A path or name.</param>
    /// <param name="added">Further endings that site.yml allows, in lower case and with the dot.</param>
    public static FileType? Of(string path, IReadOnlyCollection<string> added)
    {
        var ending = Path.GetExtension(path.AsSpan());
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(ending, out var type)) return type;
        foreach (var other in added)
            if (ending.Equals(other, StringComparison.OrdinalIgnoreCase)) return Added;
        return null;
    }

    /// <summary>Whether browsers show a file of this name as a picture.</summary>
    public static bool IsPicture(string path) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Path.GetExtension(path.AsSpan()), out var type) && type.IsPicture;

    /// <summary>Whether a file of this name is a picture or a recording, which stands within a text.</summary>
    public static bool IsShown(string path) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Path.GetExtension(path.AsSpan()), out var type)
        && (type.IsPicture || type == Recording);

    /// <summary>Whether a file of this name holds text, which people read and whose line ends Git and editors change.</summary>
    public static bool IsText(string path)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".csv", ".tsv", ".txt", ".json", ".geojson", ".svg"])
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Dictionary<string, FileType> All()
    {
        var all = new Dictionary<string, FileType>(StringComparer.OrdinalIgnoreCase)
        {
            [".pdf"] = new(FileSignature.Pdf),
            [".ofd"] = Package("OFD.xml"),
            [".docx"] = Package("word/"),
            [".xlsx"] = Package("xl/"),
            [".pptx"] = Package("ppt/"),
            [".zip"] = new(FileSignature.Zip),
            [".svg"] = Picture(Drawing),
            [".png"] = Picture(FileSignature.Png),
            [".gif"] = Picture(FileSignature.Gif),
            [".webp"] = Picture(FileSignature.WebP),
            [".avif"] = Picture(FileSignature.Heif),
            [".bmp"] = Picture(FileSignature.Bmp),
            [".ico"] = Picture(FileSignature.Icon | FileSignature.Png),
        };
        Add(all, Office, "doc xls ppt wps et dps");
        Add(all, Text, "csv txt json geojson");
        Add(all, Picture(FileSignature.Jpeg), "jpg jpeg jfif");
        Add(all, new(FileSignature.Tiff), "tif tiff");
        Add(all, new(FileSignature.Heif), "heic heif");
        Add(all, Recording, "mp3 m4a aac amr wav oga ogg opus flac wma aif aiff");
        Add(all, Recording, "mp4 m4v mov webm mkv ogv avi mpg mpeg wmv flv 3gp 3g2");
        return all;
    }

    private static void Add(Dictionary<string, FileType> all, FileType type, string endings)
    {
        foreach (var ending in endings.Split(' ')) all["." + ending] = type;
    }

    private static FileType Picture(FileSignature fits) => new(fits) { IsPicture = true };

    private static FileType Package(string member) => new(FileSignature.Zip) { IsPackage = true, Member = member };
}
