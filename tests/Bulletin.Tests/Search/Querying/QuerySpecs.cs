using System.Text.RegularExpressions;
using Bulletin.Content.Characters;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search.Querying;

/// <summary>Characters that nobody sees, in what is typed or copied into the search box.</summary>
public partial class QuerySpecs
{
    [GeneratedRegex("var UNSEEN = /(.+)/g;")]
    private static partial Regex Unseen { get; }

    [Fact]
    public void What_no_published_text_holds_is_not_asked_for()
    {
        var script = File.ReadAllText(Path.Combine(TestSite.Repository, "themes/gazette/assets/search.js"));
        var unseen = new Regex(Unseen.Match(script).Groups[1].Value);
        for (var code = 0x80; code < 0xf0000; code++)
        {
            if (code is >= 0xd800 and <= 0xdfff)
                continue;
            var typed = $"甲{char.ConvertFromUtf32(code)}乙";
            var isAsked = OddCharacters.Of(code) is not (Oddity.Invisible or Oddity.Direction) || HasMeaning(code);
            Assert.True(isAsked != (unseen.Replace(typed, "") == "甲乙"), $"search.js: U+{code:X4}");
            if (OddCharacters.Of(code) is Oddity.Invisible or Oddity.Direction)
                Assert.True(isAsked != (Query.Parse(typed).Clauses[0].Typed == "甲乙"), $"Query: U+{code:X4}");
        }
    }

    // Beside some letters these change what is read, so that published texts hold them: joiners, selectors of variants, fillers of Hangul.
    private static bool HasMeaning(int code) => code is 0x115f or 0x1160 or (>= 0x180b and <= 0x180f) or 0x200c or 0x200d
        or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef);
}
