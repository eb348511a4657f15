using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Synonyms;

namespace Bulletin.LexiconCheck;

/// <summary>A line of the lexicon where it stands.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Content">What it says.</param>
internal sealed record Entry(string File, int Line, LexiconLine Content)
{
    /// <summary>Where it stands, for messages.</summary>
    public string Place => $"{File}:{Line}";

    public Finding Fault(Rule rule, string word, string fact, string remedy) => new(rule, File, Line, word, fact, remedy);

    /// <summary>What leads to what, normalised.</summary>
    public IEnumerable<(string Form, string Term, bool IsDoubtful)> Leads()
    {
        foreach (var form in Content.Forms)
        {
            foreach (var term in Content.Terms)
            {
                var isDoubtful = form.IsDoubtful || term.IsDoubtful;
                yield return (Normal(form), Normal(term), isDoubtful);
                if (!Content.IsOneWay) yield return (Normal(term), Normal(form), isDoubtful);
            }
        }
    }

    public static string Normal(LexiconWord word) => TextNormalizer.Normalise(word.Text);

    public static ImmutableArray<string> Normal(ImmutableArray<LexiconWord> words) => [.. words.Select(Normal)];
}
