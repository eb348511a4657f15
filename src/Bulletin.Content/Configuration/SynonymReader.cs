using System.Collections.Immutable;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Configuration;

/// <summary>
/// Reads synonyms.yml: a list of groups of words that mean the same to who
/// searches. Each group is a list, or words with 、 between; one under the key
/// "off" says what the built-in lexicon does not say here.
/// </summary>
/// <param name="file">Its name.</param>
/// <param name="problems">Receives diagnostics.</param>
internal sealed class SynonymReader(string file, DiagnosticBag problems)
{
    /// <summary>The key that may stand over the list.</summary>
    public const string Key = "synonyms";

    /// <summary>The same in Chinese.</summary>
    public const string ChineseKey = "同义词";

    private static readonly Fields.Key WordsField = Fields.Key.Text(Key, ChineseKey, "", "");

    private const int MostGroups = 500;
    private const int MostWords = 8;
    private const int LongestWord = 30;

    private readonly ImmutableArray<ImmutableArray<string>>.Builder groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<ImmutableArray<string>>.Builder off = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);

    public SynonymList Read(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key is not (Key or ChineseKey))
                problems.Add(SiteProblems.UnknownSynonymKey(new(file, entry.KeyAt), entry.Key));
            else if (entry.Value is not YamlSequence list)
                problems.Add(SiteProblems.NoSynonyms(new(file, entry.Value.At)));
            else
            {
                foreach (var item in list.Items)
                    Add(item);
            }
        }

        if (groups.Count + off.Count > MostGroups)
            problems.Add(SiteProblems.TooManySynonyms(new(file, mapping.At), groups.Count + off.Count, MostGroups));
        return new(groups.DrainToImmutable(), off.DrainToImmutable());
    }

    private void Add(YamlNode item)
    {
        if (item is YamlMapping { Entries: [var only] })
        {
            if (!SynonymList.OffKeys.Contains(only.Key))
                problems.Add(SiteProblems.UnknownSynonymKey(new(file, only.KeyAt), only.Key));
            else if (Words(only.Value) is var typed && HasWords(typed, 1))
                AddOff(typed, only.Value);
            else
                problems.Add(SiteProblems.NoSwitchedOff(new(file, only.Value.At)));
            return;
        }

        var words = Words(item);
        if (!HasWords(words, 2))
            problems.Add(SiteProblems.NoSynonyms(new(file, item.At)));
        else if (words.Length > MostWords)
            problems.Add(SiteProblems.TooManyWords(new(file, item.At), words.Length, MostWords));
        else
        {
            foreach (var (text, at) in words)
            {
                if (IsWord(text, at) && !known.TryAdd(Sure(text), item.At.Line))
                    problems.Add(SiteProblems.DuplicateSynonym(new(file, at), text, known[Sure(text)]));
            }

            groups.Add([.. words.Select(word => word.Text)]);
        }
    }

    private void AddOff((string Text, Mark At)[] words, YamlNode value)
    {
        if (words.Length > MostWords)
            problems.Add(SiteProblems.TooManyWords(new(file, value.At), words.Length, MostWords));
        else if (words.All(word => IsWord(word.Text, word.At)))
            off.Add([.. words.Select(word => word.Text)]);
    }

    private bool IsWord(string text, Mark at)
    {
        var problem = CommentScanner.Find(text) is { } comments ? FieldProblems.Comment(new(file, at), WordsField, comments.First)
            : text.Length > LongestWord ? SiteProblems.LongSynonym(new(file, at), text, LongestWord)
            : null;
        if (problem is not null)
            problems.Add(problem);
        return problem is null;
    }

    // A word is written with ? behind it where it is meant often, not surely.
    private static string Sure(string word) => word.TrimEnd('?', '？');

    private static bool HasWords((string Text, Mark At)[] words, int least) =>
        words.Length >= least && !Array.Exists(words, word => Sure(word.Text).Length == 0);

    private static (string Text, Mark At)[] Words(YamlNode item) => item switch
    {
        YamlScalar { IsNull: false } text => [.. text.Value.Split('、').Select(word => (OddCharacters.Identity(word.Trim()), text.At))],
        YamlSequence list when list.Items.All(word => word is YamlScalar) =>
            [.. list.Items.Cast<YamlScalar>().Select(word => (OddCharacters.Identity(word.Value.Trim()), word.At))],
        _ => [],
    };
}
