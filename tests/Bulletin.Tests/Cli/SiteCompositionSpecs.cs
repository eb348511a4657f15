using Bulletin.Build.Parts;
using Bulletin.Cli.Composition;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Cli;

public sealed class SiteCompositionSpecs
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parts_that_were_made_are_closed_when_the_next_cannot_be(bool isSearch)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ndata: CC-BY-4.0\n"),
            ("content/news/a.md", Content.Diagnostics.Sound.News));
        site.Composition = new Broken(isSearch);
        Assert.Throws<NullReferenceException>(() => site.Build());
        var log = Assert.Single(Directory.GetFiles(site.Cache, "*.texts.blocks"));
        File.Open(log, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        site.Composition = SiteComposition.Instance;
        site.Publish();
    }

    /// <summary>The tool's parts, one of which cannot be made.</summary>
    private sealed class Broken(bool isSearch) : IComposition
    {
        public string ToolId => SiteComposition.Instance.ToolId;

        public ThemedSettings Settle(string root, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems)
        {
            var themed = SiteComposition.Instance.Settle(root, settings, inputs, problems);
            settings = themed.Settings;
            // No list at all, as no reader of site.yml makes it.
            return themed with { Settings = isSearch ? settings with { Synonyms = default } : settings with { Editions = default } };
        }

        public PartList Parts(PartContext context) => SiteComposition.Instance.Parts(context);
    }
}
