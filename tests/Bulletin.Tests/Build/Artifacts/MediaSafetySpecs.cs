using Bulletin.Build.Artifacts;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Build.Artifacts;

/// <summary>Pictures and attachments are looked at before they are published.</summary>
public class MediaSafetySpecs
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "BLT4019")]
    [InlineData(null, "BLT1008")]
    public void A_drawing_with_code_or_one_that_cannot_be_read_is_named_and_not_published(string? text, string code)
    {
        using var site = TestSite.With(("content/news/p.svg", text ?? "<svg/>"));
        var tree = SourceTree.Find(site.Root, new());
        var file = tree.Media.Single();
        if (text is null) site.Delete(file.Path);
        var problems = new DiagnosticBag();
        Assert.Equal(code.Length > 0, MediaSafety.IsUnsafe(file, tree, problems));
        Assert.Equal(code, string.Join(' ', problems.Sorted().Select(problem => problem.Code)));
    }
}
