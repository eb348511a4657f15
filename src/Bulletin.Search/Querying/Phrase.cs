using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A text cut at its signs.</summary>
/// <param name="Runs">What stands between signs and spaces.</param>
/// <param name="Joints">The pairs of characters that signs alone keep apart.</param>
internal readonly record struct Phrase(ImmutableArray<string> Runs, ImmutableArray<string> Joints)
{
    /// <summary>Cuts a normalised text.</summary>
    public static Phrase Of(string text)
    {
        var runs = ImmutableArray.CreateBuilder<string>();
        var joints = ImmutableArray.CreateBuilder<string>();
        var (begin, isApart) = (0, true);
        for (var i = 0; i <= text.Length;)
        {
            var length = i < text.Length ? WordCharacters.Length(text.AsSpan(i)) : 0;
            if (length > 0)
            {
                i += length;
                continue;
            }

            if (i > begin)
            {
                var run = text[begin..i];
                if (!isApart)
                    joints.Add(QueryTerms.Characters(runs[^1])[^1] + DocumentAnalyser.Joint + QueryTerms.Characters(run)[0]);
                runs.Add(run);
                isApart = false;
            }

            if (i < text.Length && Spaces.Is(text[i]))
                isApart = true;
            begin = ++i;
        }

        return new(runs.ToImmutable(), joints.ToImmutable());
    }
}
