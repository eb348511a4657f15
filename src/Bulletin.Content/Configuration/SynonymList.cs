using System.Collections.Immutable;

namespace Bulletin.Content.Configuration;

/// <summary>What synonyms.yml says.</summary>
/// <param name="Groups">Words that mean the same to who searches.</param>
/// <param name="Off">
/// What the built-in lexicon does not say here: first a word, then what it does not lead to; alone: it leads to nothing.
/// </param>
public readonly record struct SynonymList(ImmutableArray<ImmutableArray<string>> Groups, ImmutableArray<ImmutableArray<string>> Off)
{
    /// <summary>The key of <see cref="Off"/> in both languages.</summary>
    public static readonly ImmutableArray<string> OffKeys = ["off", "停用"];

    public static readonly SynonymList Empty = new([], []);

    /// <summary>Whether the lexicon stays as it is built in.</summary>
    public bool IsEmpty => Groups.IsEmpty && Off.IsEmpty;
}
