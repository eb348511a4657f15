using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Properties;

/// <summary>The sample site of the repository: content/, site.yml and issuers.yml.</summary>
internal static class SampleCity
{
    public static TestSite Copy()
    {
        var site = new TestSite();
        foreach (var file in (string[])["site.yml", "issuers.yml", "permalinks.txt", "synonyms.yml"])
        {
            if (File.Exists(Path.Combine(TestSite.Repository, file)))
                site.Write(file, File.ReadAllBytes(Path.Combine(TestSite.Repository, file)));
        }

        var content = Path.Combine(TestSite.Repository, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
            site.Write("content/" + Path.GetRelativePath(content, file), File.ReadAllBytes(file));
        return site;
    }
}
