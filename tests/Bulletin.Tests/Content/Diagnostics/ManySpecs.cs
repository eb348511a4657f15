using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

public class ManySpecs
{
    [Theory]
    [InlineData("BLT3001", "<b>粗\n\n")]
    [InlineData("BLT4013", "[文](无.md) ")]
    [InlineData("BLT4014", "[文](b.md#无) ")]
    public void Of_one_kind_in_one_file_the_first_are_told_and_the_rest_counted(string code, string mistake)
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.Body(string.Concat(Enumerable.Repeat(mistake, 900)))),
            ("content/news/b.md", Sound.Body(mistake)));
        for (var i = 0; i < 2; i++)
        {
            var found = site.Build().Diagnostics.Where(one => one.Code == code).ToLookup(one => one.Location.File);
            Assert.Equal(DiagnosticBag.MostOfAKind, found["content/news/a.md"].Count());
            Assert.Equal(7, found["content/news/a.md"].First().Location.Line);
            Assert.Equal(1, found["content/news/a.md"].First().Location.Column);
            Assert.Contains("900", found["content/news/a.md"].Last().Message.Chinese, StringComparison.Ordinal);
            Assert.Contains("900", found["content/news/a.md"].Last().Message.English, StringComparison.Ordinal);
            Assert.Single(found["content/news/b.md"]);
        }
    }
}
