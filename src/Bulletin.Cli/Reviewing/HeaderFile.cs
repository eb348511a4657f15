using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;

namespace Bulletin.Cli.Reviewing;

/// <summary>A Markdown file or dataset.yml whose header can be changed, and nothing else of it.</summary>
/// <param name="fullPath">Where it lies.</param>
/// <param name="bytes">Its content.</param>
/// <param name="source">Its parts.</param>
internal sealed class HeaderFile(string fullPath, byte[] bytes, SourceText source)
{
    public SourceText Source => source;

    public ReadOnlySpan<byte> Body => bytes.AsSpan(source.BodyOffset);

    /// <summary>Reads a file. Null: diagnostics say why it cannot be read.</summary>
    /// <param name="fullPath">Where it lies.</param>
    /// <param name="path">Its path below the site folder.</param>
    /// <param name="problems">Receives diagnostics.</param>
    public static HeaderFile? Read(string fullPath, string path, DiagnosticBag problems)
    {
        if (new FileInfo(fullPath).Length > SourceText.MaxLength)
        {
            problems.Add(SourceProblems.TooLarge(new(path), new FileInfo(fullPath).Length, SourceText.MaxLength));
            return null;
        }

        var bytes = File.ReadAllBytes(fullPath);
        return SourceText.TrySplit(bytes, path, problems, out var source) ? new(fullPath, bytes, source) : null;
    }

    /// <summary>
    /// Puts another header in its place. The new file is whole before it takes the place of the old one, whose permissions it has.
    /// </summary>
    public void Save(string header)
    {
        var old = Encoding.UTF8.GetByteCount(source.FrontMatter);
        var start = bytes.AsSpan() is [0xef, 0xbb, 0xbf, ..] ? 3 : 0;
        if (source.FrontMatterLine > 1) start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        byte[] changed = [.. bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(header), .. bytes.AsSpan(start + old)];
        // A name with a dot is no part of the site, should it stay.
        var partial = Path.Combine(Path.GetDirectoryName(fullPath)!, $".{Path.GetFileName(fullPath)}.new");
        try
        {
            File.WriteAllBytes(partial, changed);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(partial, File.GetUnixFileMode(fullPath));
            File.Move(partial, fullPath, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
