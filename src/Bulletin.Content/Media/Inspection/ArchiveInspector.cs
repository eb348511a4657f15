using System.Collections.Immutable;
using Bulletin.Content.Archives;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media.Inspection;

/// <summary>Looks through the entries of an archive, and of archives in it, for what should not be handed out.</summary>
internal static class ArchiveInspector
{
    private const int LargestInner = 16 << 20;
    private const int MostInner = 20;

    public static ImmutableArray<Diagnostic> Inspect(ZipReader zip, string path)
    {
        var found = new Traces();
        Inspect(zip, "", found, isInner: false);
        return found.ReportArchive(path);
    }

    private static void Inspect(ZipReader zip, string outer, Traces found, bool isInner)
    {
        var inner = isInner ? MostInner : 0;
        foreach (var item in zip.Items)
        {
            var name = item.Name.AsSpan().TrimEnd(". ");
            if (ActiveFiles.IsProgram(Path.GetExtension(name))) found.Add(TraceTexts.Program, outer + item.Name);
            if (Escapes(item.Name)) found.Add(TraceTexts.Escape, outer + item.Name);
            if (item.IsEncrypted) found.Add(TraceTexts.Locked, outer + item.Name);
            else if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && inner++ < MostInner) Inner(zip, item, found);
        }
    }

    private static void Inner(ZipReader zip, ZipItem item, Traces found)
    {
        using var content = new MemoryStream();
        try
        {
            using var packed = zip.Open(item, LargestInner);
            packed?.CopyTo(content);
        }
        catch (InvalidDataException)
        {
            // What cannot be unpacked harms nobody.
            return;
        }

        if (ZipReader.Open(content) is { } inner) Inspect(inner, item.Name + "/", found, isInner: true);
    }

    private static bool Escapes(string name)
    {
        if (name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':')) return true;
        foreach (var part in name.AsSpan().SplitAny('/', '\\'))
            if (name.AsSpan(part) is "..") return true;
        return false;
    }
}
