using System.Collections.Immutable;
using Bulletin.Content.Configuration;

namespace Bulletin.Cli.Building;

/// <summary>The files beside content/ that a build reads, with length and time as they were before they were read: what is written after that is seen by the next build.</summary>
public sealed record SettingsFiles(ImmutableArray<SettingsFile> All, bool IsFresh)
{
    // A file that may change again within the same tick of its clock is not trusted by its time.
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    /// <summary>Looks at the files that every site has; to be called before they are read.</summary>
    public static SettingsFiles Look(string root) => new SettingsFiles([], false).With(root, SiteReader.File, SiteReader.IssuersFile, SiteReader.SynonymsFile, Promises.File);

    /// <summary>Looks at the files that site.yml names, too; to be called before they are read.</summary>
    public SettingsFiles With(string root, SiteSettings settings) =>
        With(root, settings.Stylesheet?.Text, settings.Logo?.Text, settings.Theme == "gazette" ? null : settings.Theme);

    public static SettingsFile Look(FileInfo file)
    {
        var real = Behind(file);
        return real.Exists ? new(file.FullName, real.Length, real.LastWriteTimeUtc.Ticks) : new(file.FullName, -1, 0);
    }

    // A symbolic link keeps its own length and time when the file behind it is saved.
    private static FileInfo Behind(FileInfo file)
    {
        try
        {
            return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo real ? real : file;
        }
        catch (IOException)
        {
            // Links in a circle: reading the file will say so.
            return file;
        }
    }

    private SettingsFiles With(string root, params ReadOnlySpan<string?> files)
    {
        var all = All.ToBuilder();
        var isFresh = IsFresh;
        foreach (var file in files)
        {
            if (file is null || file.Contains('\0')) continue;
            var found = Look(new FileInfo(Path.GetFullPath(Path.Combine(root, file))));
            isFresh |= DateTime.UtcNow.Ticks - found.Modified < Fresh;
            all.Add(found);
        }

        return new(all.DrainToImmutable(), isFresh);
    }
}

/// <param name="Path">The full path.</param>
/// <param name="Length">In bytes; -1: there is no such file.</param>
/// <param name="Modified">UTC ticks of the last write.</param>
public sealed record SettingsFile(string Path, long Length, long Modified);
