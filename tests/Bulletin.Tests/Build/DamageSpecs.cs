using Bulletin.Build;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build;

/// <summary>
/// What a power loss or a disk leaves of the files that builds keep for themselves costs time, never a build, and never a wrong byte in
/// the output.
/// </summary>
public sealed class DamageSpecs
{
    /// <summary>What can become of a file.</summary>
    private static readonly (string Name, Action<string, byte[]> Damage)[] Damages =
    [
        ("absent", (path, _) => File.Delete(path)),
        ("empty", (path, _) => File.WriteAllBytes(path, [])),
        ("half", (path, _) => File.WriteAllBytes(path, File.ReadAllBytes(path)[..(int)(new FileInfo(path).Length / 2)])),
        ("NUL", (path, _) => File.WriteAllBytes(path, new byte[new FileInfo(path).Length])),
        ("NUL in a block", (path, _) => ClearBlock(path)),
        ("earlier bytes", (path, earlier) => File.WriteAllBytes(path, Fitted(earlier, (int)new FileInfo(path).Length))),
        ("another cache", (path, _) => BecomeAnother(path)),
        ("unreadable", (path, _) => MakeUnreadable(path)),
        ("a folder", (path, _) => BecomeFolder(path)),
    ];

    public static TheoryData<string> Names => [.. Damages.Select(damage => damage.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_becomes_of_a_file_the_next_build_is_as_if_from_nothing(string damage)
    {
        using var kept = new KeptBuilds();
        using var expected = kept.Clean(site => site.Replace(KeptBuilds.Page, "第二版", "最终版"));
        foreach (var file in kept.Files)
        {
            kept.Restore();
            Damages.Single(one => one.Name == damage).Damage(file, kept.Earlier(file));
            kept.Site.Replace(KeptBuilds.Page, "第二版", "最终版");
            AssertBuilds(kept.Site, expected, $"{Path.GetRelativePath(kept.Site.Root, file)}, {damage}:");
        }
    }

    [Theory]
    [InlineData("journal")]
    [InlineData("journal.tmp")]
    [InlineData("staged")]
    [InlineData("old")]
    [InlineData("next")]
    [InlineData("record")]
    [InlineData("holder")]
    [InlineData("twin")]
    public void What_does_not_belong_into_the_work_folder_does_no_harm(string name)
    {
        using var kept = new KeptBuilds();
        using var expected = kept.Clean(site => site.Replace(KeptBuilds.Page, "第二版", "最终版"));
        foreach (var isFolder in (ReadOnlySpan<bool>)[false, true])
        {
            kept.Restore();
            var path = Path.Combine(kept.Site.Work, name);
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            File.Delete(path);
            if (isFolder) Directory.CreateDirectory(Path.Combine(path, "inner"));
            else File.WriteAllBytes(path, new byte[100]);
            kept.Site.Replace(KeptBuilds.Page, "第二版", "最终版");
            AssertBuilds(kept.Site, expected, $"{name}, {(isFolder ? "a folder" : "a file")}:");
        }
    }

    // A note may say what was damaged; the second build has nothing to say any more.
    private static void AssertBuilds(TestSite site, TestSite expected, string because)
    {
        var report = site.Build();
        Assert.True(report.Outcome == BuildOutcome.Published, $"{because} {report.Outcome} {Said(report)}");
        Assert.True(report.Diagnostics.All(one => one.Code is "BLT7001"), $"{because} {Said(report)}");
        TestSite.Same(expected.Tree(), site.Tree(), because);
        report = site.Build();
        Assert.True(report.Outcome == BuildOutcome.Unchanged && report.Diagnostics.Count == 0, $"{because} again {Said(report)}");
    }

    private static string Said(BuildReport report) => string.Join('\n', report.Diagnostics.Select(TestSite.Line));

    private static void ClearBlock(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var start = bytes.Length / 3;
        bytes.AsSpan(start, Math.Min(4096, bytes.Length - start)).Clear();
        File.WriteAllBytes(path, bytes);
    }

    private static byte[] Fitted(byte[] earlier, int length)
    {
        Array.Resize(ref earlier, length);
        return earlier;
    }

    // What the blocks of a deleted file may still hold on a disk that has not written those of this one.
    private static void BecomeAnother(string path)
    {
        var others = Directory.GetFiles(Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal).ToList();
        File.Copy(others[(others.IndexOf(path) + 1) % others.Count], path, overwrite: true);
    }

    // The owner of everything reads what nobody may read; what remains is a link to nothing.
    private static void MakeUnreadable(string path)
    {
        File.Delete(path);
        File.CreateSymbolicLink(path, "/nowhere/at/all");
    }

    private static void BecomeFolder(string path)
    {
        File.Delete(path);
        Directory.CreateDirectory(Path.Combine(path, "inner"));
    }
}
