using System.Collections.Immutable;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Configuration;

/// <summary>
/// Reads synonyms.yml: a list of groups of words that mean the same to who
/// searches. Each group is a list, or words with 、 between.
/// </summary>
/// <param name="file">Its name.</param>
/// <param name="problems">Receives diagnostics.</param>
internal sealed class SynonymReader(string file, DiagnosticBag problems)
{
    /// <summary>The key that may stand over the list.</summary>
    public const string Key = "synonyms";

    /// <summary>The same in Chinese.</summary>
    public const string ChineseKey = "同义词";

    private static readonly Fields.Key Words = Fields.Key.Text(Key, ChineseKey, "", "");

    // Every search begins by loading them.
    private const int MostGroups = 500;
    private const int MostWords = 8;
    private const int LongestWord = 30;

    public ImmutableArray<ImmutableArray<string>> Read(YamlMapping mapping)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key is not (Key or ChineseKey))
                problems.Add(SiteProblems.UnknownSynonymKey(new(file, entry.KeyAt), entry.Key));
            else if (entry.Value is not YamlSequence list)
                problems.Add(SiteProblems.NoSynonyms(new(file, entry.Value.At)));
            else
            {
                foreach (var item in list.Items)
                    Add(item, groups, known);
            }
        }

        if (groups.Count > MostGroups)
            problems.Add(SiteProblems.TooManySynonyms(new(file, mapping.At), groups.Count, MostGroups));
        return groups.DrainToImmutable();
    }

    private void Add(YamlNode item, ImmutableArray<ImmutableArray<string>>.Builder groups, Dictionary<string, int> known)
    {
        (string Text, Mark At)[] words = item switch
        {
            YamlScalar { IsNull: false } text => [.. text.Value.Split('、').Select(word => (OddCharacters.Identity(word.Trim()), text.At))],
            YamlSequence list when list.Items.All(word => word is YamlScalar) =>
                [.. list.Items.Cast<YamlScalar>().Select(word => (OddCharacters.Identity(word.Value.Trim()), word.At))],
            _ => [],
        };
        if (words.Length < 2 || Array.Exists(words, word => word.Text.Length == 0))
        {
            problems.Add(SiteProblems.NoSynonyms(new(file, item.At)));
            return;
        }

        if (words.Length > MostWords)
        {
            problems.Add(SiteProblems.TooManyWords(new(file, item.At), words.Length, MostWords));
            return;
        }

        foreach (var (text, at) in words)
        {
            if (CommentScanner.Find(text) is { } comments)
                problems.Add(FieldProblems.Comment(new(file, at), Words, comments.First));
            else if (text.Length > LongestWord)
                problems.Add(SiteProblems.LongSynonym(new(file, at), text, LongestWord));
            else if (!known.TryAdd(text, item.At.Line))
                problems.Add(SiteProblems.DuplicateSynonym(new(file, at), text, known[text]));
        }

        groups.Add([.. words.Select(word => word.Text)]);
    }
}
