using Bulletin.Content.Archives;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Cleaning;

namespace Bulletin.Content.Media;

/// <summary>Looks whether the content of a file is what the ending of its name says.</summary>
public static class FileContent
{
    private const FileSignature Pictures = FileSignature.Png | FileSignature.Jpeg | FileSignature.Gif | FileSignature.WebP;

    /// <summary>What is wrong with the content; null: nothing.</summary>
    /// <param name="path">The full path on disk.</param>
    /// <param name="name">The path below the site folder, for the message; its ending is that of <paramref name="type"/>.</param>
    /// <param name="type">The kind that its name says.</param>
    /// <param name="place">Where it is reported.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Diagnostic? Fault(string path, string name, FileType type, Location place)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[FileSignatures.Length];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var found = FileSignatures.Of(head);
        var mayBePdf = (type.Fits & FileSignature.Pdf) != 0 && found != FileSignature.Markup;
        if (mayBePdf && FileSignatures.HoldsPdf(head)) found = FileSignature.Pdf;
        if (found == FileSignature.Empty) return FileProblems.Empty(place, name);
        // A browser shows a JPEG that is called PNG; other programs do not.
        var isOther = (type.Fits & found) == 0;
        if (isOther && !((type.Fits & Pictures) != 0 && (found & Pictures) != 0)) return FileProblems.Mismatch(place, name, found);
        if ((found & Pictures) != 0 && ImageSize.Of(path) is not ( > 0, > 0)) return FileProblems.Broken(place, name);
        if (PictureCleaner.LeavesAsItLies(file, found)) return FileProblems.OnItsSide(place, name);
        if (isOther) return FileProblems.OtherPicture(place, name, found);
        if (type.Fits == FileSignature.Text && !LegacyText.IsUnicode(file)) return FileProblems.NotUtf8(place, name);
        return found == FileSignature.Zip && type.IsPackage ? FaultOfPackage(file, name, type, place) : null;
    }

    private static Diagnostic? FaultOfPackage(FileStream file, string name, FileType type, Location place)
    {
        if (ZipReader.Open(file) is not { } zip) return FileProblems.Broken(place, name);
        var isWhole = type.Member is null;
        foreach (var item in zip.Items)
        {
            var member = item.Name;
            if (member.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) return FileProblems.Macros(place, name);
            isWhole |= type.Member is { } needed && member.AsSpan().TrimStart('/').StartsWith(needed, StringComparison.OrdinalIgnoreCase);
        }

        return isWhole ? null : FileProblems.Mismatch(place, name, FileSignature.Zip);
    }
}
