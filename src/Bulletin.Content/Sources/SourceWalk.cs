using System.IO.Enumeration;
using System.Runtime.InteropServices;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Sources;

/// <summary>The walk through content/: what lies there and is not read is reported, never left out in silence.</summary>
/// <param name="root">The full path of the site folder.</param>
/// <param name="problems">Receives folders that cannot be read, and names that are no UTF-8.</param>
internal sealed class SourceWalk(string root, DiagnosticBag problems)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly Stack<string> folders = [];

    /// <summary>Every file and every symbolic link, in no order.</summary>
    public IEnumerable<SourceFile> Files()
    {
        folders.Push(SourceTree.Folder);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder))
            {
                var path = $"{folder}/{entry.Name}";
                if (IsOfOtherEncoding(entry.Name)) problems.Add(SourceProblems.NameNotUtf8(path));
                else if (entry.IsFolder) folders.Push(path);
                else yield return new(path, entry.Length, entry.Modified) { IsLink = entry.IsLink };
            }
        }
    }

    private List<Entry> Entries(string folder)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<Entry>(Path.Combine(root, folder), static (ref entry) => new(ref entry), Everything)
                {
                    ShouldIncludePredicate = static (ref entry) => !IsIgnored(ref entry),
                },
            ];
        }
        catch (DirectoryNotFoundException) when (folder != SourceTree.Folder)
        {
            // It was removed since its parent was read.
            return [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.UnreadableFolder(folder, fault));
            return [];
        }
    }

    // Where a name is no UTF-8 the runtime has put U+FFFD, and no file of this name can be opened. Two bytes of GBK may also be one
    // character of UTF-8 by chance: 通知 is a Hebrew sign and a loose accent, in which nobody names a file.
    private static bool IsOfOtherEncoding(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var isStrange = name[i] is '\uFFFD' or (>= '\u0370' and <= '\u037F')
                or (>= '\u0530' and <= '\u05FF') or (>= '\u0700' and <= '\u07FF')
                || (name[i] is >= '\u0300' and <= '\u036F' && (i == 0 || !char.IsLetter(name[i - 1])));
            if (isStrange) return true;
        }

        return false;
    }

    // What file managers leave behind. Only a document that is hidden is worth a word.
    private static bool IsIgnored(ref FileSystemEntry entry) =>
        entry.FileName is ['.', '_', ..] or "Thumbs.db" or "desktop.ini"
        || (entry.FileName is ['.', ..] && (entry.IsDirectory || !entry.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)));

    [StructLayout(LayoutKind.Auto)]
    private readonly struct Entry
    {
        public Entry(ref FileSystemEntry entry)
        {
            Name = entry.FileName.ToString();
            IsLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
            if (IsLink) return;
            IsFolder = entry.IsDirectory;
            if (IsFolder) return;
            Length = entry.Length;
            Modified = entry.LastWriteTimeUtc.UtcTicks;
        }

        public string Name { get; }

        public bool IsLink { get; }

        public bool IsFolder { get; }

        public long Length { get; }

        public long Modified { get; }
    }
}
