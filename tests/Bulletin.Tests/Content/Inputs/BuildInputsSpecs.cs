using Bulletin.Content.Inputs;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Inputs;

/// <summary>The one door to what a build reads besides its content.</summary>
public class BuildInputsSpecs
{
    [Fact]
    public void What_is_first_asked_for_after_the_site_has_its_key_is_refused()
    {
        using var site = TestSite.With(("a.yml", "a"), ("b.yml", "b"));
        var inputs = new BuildInputs();
        inputs.File(site.FullPath("a.yml"));
        inputs.Program("no-such-program");
        inputs.Seal();
        Assert.True(inputs.File(site.FullPath("a.yml")).Exists);
        Assert.Null(inputs.Program("no-such-program"));
        Assert.Throws<InvalidOperationException>(() => inputs.File(site.FullPath("b.yml")));
        Assert.Throws<InvalidOperationException>(() => inputs.Program("another-program"));
    }

    [Fact]
    public void An_absent_file_is_an_input_too()
    {
        using var site = TestSite.With(("a.yml", "a"));
        var (with, without) = (new BuildInputs(), new BuildInputs());
        Assert.False(without.File(site.FullPath("b.yml")).Exists);
        site.Write("b.yml", "b");
        File.SetLastWriteTimeUtc(site.FullPath("b.yml"), new(2024, 1, 1));
        Assert.True(with.File(site.FullPath("b.yml")).Exists);
        Assert.NotEqual(without.Key, with.Key);
        Assert.False(with.AreAll(without.Facts));
        Assert.True(with.AreAll(with.Facts));
    }
}
