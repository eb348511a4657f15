using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Reads the dictionary of a segment: what <see cref="DictionaryWriter"/> writes, shard by shard.</summary>
/// <param name="files">Where the index lies.</param>
/// <param name="segment">The folder of the segment.</param>
/// <param name="documents">How many documents it has.</param>
/// <param name="shards">How many shards it has.</param>
/// <param name="firstTargets">The first of the terms in each file of those that forms lead to.</param>
internal sealed class DictionaryReader(IndexFiles files, string segment, int documents, int shards, ImmutableArray<int> firstTargets)
{
    private readonly Dictionary<int, Dictionary<string, TermEntry>> loaded = [];
    private readonly Dictionary<int, TargetEntry[]> loadedTargets = [];

    /// <summary>What the segment has of a term; null: nothing.</summary>
    public TermEntry? Find(string term)
    {
        var shard = ShardOfTerm.Of(term, shards);
        if (!loaded.TryGetValue(shard, out var terms)) loaded[shard] = terms = Load(files.Read($"{segment}/d{shard}"));
        return terms.GetValueOrDefault(term);
    }

    /// <summary>A term that forms lead to, by its place among these.</summary>
    public TargetEntry TargetOf(int target)
    {
        var file = firstTargets.BinarySearch(target);
        if (file < 0) file = ~file - 1;
        if (!loadedTargets.TryGetValue(file, out var targets))
            loadedTargets[file] = targets = [.. Targets(files.Read($"{segment}/t{file}"))];
        return targets[target - firstTargets[file]];
    }

    private Dictionary<string, TermEntry> Load(string text)
    {
        var reader = new NumberReader(text);
        var (pool, offset, count) = (reader.Next(), reader.Next(), reader.Next());
        var terms = new Dictionary<string, TermEntry>(count, StringComparer.Ordinal);
        var term = "";
        for (; count > 0; count--)
        {
            var (flags, shared) = TermFlagsNumber.Of(reader.Next());
            term = string.Concat(term.AsSpan(0, shared), reader.Text(reader.Next()));
            var words = Has(TermFlags.IsWord) ? reader.Next() : 0;
            var elsewhere = Has(TermFlags.IsEveryday) ? reader.Next() : 0;
            if (Has(TermFlags.IsInNextPool)) (pool, offset) = (pool + 1, 0);
            ListPlace names = default, list = default;
            if (Has(TermFlags.HasNames))
            {
                var named = reader.Next();
                names = Has(TermFlags.HasInlineNames) ? NamesAt(ref reader, text, named) : Pooled(ref reader, named, pool, ref offset);
            }

            if (Has(TermFlags.HasList))
            {
                var listed = reader.Next();
                list = Has(TermFlags.HasInlineList) ? ListAt(ref reader, text, listed) : Pooled(ref reader, listed, pool, ref offset);
            }
            else if (Has(TermFlags.HasInlineList)) list = ListAt(ref reader, text, 1);

            var target = -1;
            if (Has(TermFlags.IsTarget)) (list, target) = (new(reader.Next(), "", -1, 0), reader.Next());
            var forms = Has(TermFlags.IsForm) ? Forms(ref reader) : [];
            terms.Add(term, new(words, elsewhere, names, list, forms, target));

            bool Has(TermFlags one) => (flags & one) != 0;
        }

        return terms;
    }

    private static ListPlace Pooled(ref NumberReader reader, int count, int pool, ref int offset)
    {
        var place = new ListPlace(count, "", pool, offset);
        offset += reader.Next();
        return place;
    }

    private ListPlace ListAt(ref NumberReader reader, string text, int count)
    {
        var place = new ListPlace(count, text, -1, reader.At);
        reader.Skip(PostingReader.End(text, reader.At, count, documents) - reader.At);
        return place;
    }

    private static ListPlace NamesAt(ref NumberReader reader, string text, int count)
    {
        var place = new ListPlace(count, text, -1, reader.At);
        reader.Skip(NameReader.End(text, reader.At, count) - reader.At);
        return place;
    }

    private static ImmutableArray<(int Weight, int Target)> Forms(ref NumberReader reader)
    {
        var forms = new (int, int)[reader.Next()];
        for (var i = 0; i < forms.Length; i++) forms[i] = (reader.Next(), reader.Next());
        return ImmutableCollectionsMarshal.AsImmutableArray(forms);
    }

    private List<TargetEntry> Targets(string text)
    {
        var targets = new List<TargetEntry>();
        for (var reader = new NumberReader(text); !reader.IsAtEnd;)
        {
            var term = reader.Text(reader.Next());
            targets.Add(new(term, Place(ref reader, text, hasNames: true), Place(ref reader, text, hasNames: false)));
        }

        return targets;
    }

    private ListPlace Place(ref NumberReader reader, string text, bool hasNames)
    {
        var count = reader.Next();
        if (count == 0) return default;
        var pool = reader.Next() - 1;
        if (pool >= 0) return new(count, "", pool, reader.Next());
        return hasNames ? NamesAt(ref reader, text, count) : ListAt(ref reader, text, count);
    }
}
