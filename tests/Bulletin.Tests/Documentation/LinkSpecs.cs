namespace Bulletin.Tests.Documentation;

public class LinkSpecs
{
    public static TheoryData<string> Files => [.. Docs.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Relative_links_lead_somewhere(string path)
    {
        var text = Docs.Read(path);
        var dead = new List<string>();
        foreach (var (line, target) in Docs.Links(text))
        {
            if (target.Contains(':', StringComparison.Ordinal)) continue;
            var parts = Uri.UnescapeDataString(target).Split('#', 2);
            var file = parts[0].Length == 0 ? path : Beside(path, parts[0]);
            if (!Path.Exists(Path.Combine(Docs.Repository, file))) dead.Add($"{path}:{line}: {target}");
            else if (parts.Length == 2 && !HasHeading(file, parts[1])) dead.Add($"{path}:{line}: {target} (no such heading)");
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void The_documents_are_found()
    {
        HashSet<string> some = ["README.md", "CHANGELOG.md", "docs/front-matter.md", "docs/zh/目录.md", "docs/zh/十分钟上手.md"];
        Assert.Superset(some, Docs.All.ToHashSet());
    }

    private static string Beside(string path, string target)
    {
        var folder = Path.Combine(Docs.Repository, Path.GetDirectoryName(path)!);
        return Path.GetRelativePath(Docs.Repository, Path.GetFullPath(Path.Combine(folder, target)));
    }

    private static bool HasHeading(string file, string anchor) =>
        !file.EndsWith(".md", StringComparison.Ordinal) || Docs.Anchors(Docs.Read(file)).Contains(anchor);
}
