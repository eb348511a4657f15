namespace Bulletin.Content.Media;

/// <summary>What the first bytes of a file say that it is.</summary>
[Flags]
public enum FileSignature
{
    /// <summary>None of those below.</summary>
    Unknown = 1,

    /// <summary>A file without a byte.</summary>
    Empty = 1 << 1,

    /// <summary>Text in any encoding: UTF-8, GBK, or UTF-16 with a byte order mark.</summary>
    Text = 1 << 2,

    /// <summary>HTML, XML or a page of a server: what a browser or a server would run.</summary>
    Markup = 1 << 3,

    /// <summary>A program of Windows, Linux, macOS, Java or Android.</summary>
    Program = 1 << 4,

    /// <summary>A zip archive, which is what OFD and Office files since 2007 are, too.</summary>
    Zip = 1 << 5,

    /// <summary>An OLE2 compound file: Office until 2003, WPS, and every Office file with a password.</summary>
    Compound = 1 << 6,

    /// <summary>RTF, and Word and Excel from before they used compound files.</summary>
    EarlyOffice = 1 << 7,

    /// <summary>PDF.</summary>
    Pdf = 1 << 8,

    /// <summary>PNG.</summary>
    Png = 1 << 9,

    /// <summary>JPEG.</summary>
    Jpeg = 1 << 10,

    /// <summary>GIF.</summary>
    Gif = 1 << 11,

    /// <summary>WebP.</summary>
    WebP = 1 << 12,

    /// <summary>AVIF and HEIC, whose files begin alike.</summary>
    Heif = 1 << 13,

    /// <summary>BMP.</summary>
    Bmp = 1 << 14,

    /// <summary>ICO.</summary>
    Icon = 1 << 15,

    /// <summary>TIFF.</summary>
    Tiff = 1 << 16,

    /// <summary>Sound or film in any container.</summary>
    Recording = 1 << 17,

    /// <summary>gzip, and so a compressed SVG.</summary>
    Gzip = 1 << 18,
}
