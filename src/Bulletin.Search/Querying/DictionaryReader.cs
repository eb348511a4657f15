using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Reads the dictionary of a segment: what <see cref="DictionaryWriter"/> writes, shard by shard.</summary>
/// <param name="files">Where the index lies.</param>
/// <param name="segment">The segment.</param>
internal sealed class DictionaryReader(IndexFiles files, SegmentEntry segment)
{
    private readonly Dictionary<int, Dictionary<string, TermEntry>> loaded = [];
    private readonly Dictionary<int, TargetEntry[]> loadedTargets = [];

    /// <summary>What the segment has of a term; null: nothing.</summary>
    public TermEntry? Find(string term)
    {
        var shard = ShardOfTerm.Of(term, segment.Shards);
        if (!loaded.TryGetValue(shard, out var terms)) loaded[shard] = terms = Load(files.Read($"{segment.Name}/d{shard}"));
        return terms.GetValueOrDefault(term);
    }

    /// <summary>A term that forms lead to, by its place among these.</summary>
    public TargetEntry TargetOf(int target)
    {
        var file = segment.FirstTargets.BinarySearch(target);
        if (file < 0) file = Math.Max(0, ~file - 1);
        var text = files.Read($"{segment.Name}/t{file}");
        if (!loadedTargets.TryGetValue(file, out var targets)) loadedTargets[file] = targets = [.. Targets(text)];
        var place = target - segment.FirstTargets[file];
        return place >= 0 && place < targets.Length ? targets[place] : throw text.Wrong(IndexFault.Unlike);
    }

    private Dictionary<string, TermEntry> Load(IndexText text)
    {
        var reader = new NumberReader(text);
        var (pool, offset, count) = (reader.Next(), reader.Next(), reader.Below(text.Content.Length));
        var terms = new Dictionary<string, TermEntry>(count, StringComparer.Ordinal);
        var term = "";
        for (; count > 0; count--)
        {
            var (flags, shared) = TermFlagsNumber.Of(reader.Next());
            if (shared > term.Length) throw text.Wrong();
            term = string.Concat(term.AsSpan(0, shared), reader.Text(reader.Next()));
            var words = Has(TermFlags.IsWord) ? Count(ref reader) : 0;
            var elsewhere = Has(TermFlags.IsEveryday) ? reader.Next() : 0;
            if (Has(TermFlags.IsInNextPool)) (pool, offset) = (pool + 1, 0);
            ListPlace names = default, list = default;
            if (Has(TermFlags.HasNames))
            {
                var named = Count(ref reader);
                names = Has(TermFlags.HasInlineNames) ? NamesAt(ref reader, text, named) : Pooled(ref reader, named, pool, ref offset);
            }

            if (Has(TermFlags.HasList))
            {
                var listed = Count(ref reader);
                list = Has(TermFlags.HasInlineList) ? ListAt(ref reader, text, listed) : Pooled(ref reader, listed, pool, ref offset);
            }
            else if (Has(TermFlags.HasInlineList)) list = ListAt(ref reader, text, 1);

            var target = -1;
            if (Has(TermFlags.IsTarget)) (list, target) = (new(Count(ref reader), null, 0, 0), reader.Next());
            var forms = Has(TermFlags.IsForm) ? Forms(ref reader, text) : [];
            if (!terms.TryAdd(term, new(words, elsewhere, names, list, forms, target))) throw text.Wrong();

            bool Has(TermFlags one) => (flags & one) != 0;
        }

        return reader.IsAtEnd ? terms : throw text.Wrong();
    }

    // Of documents.
    private int Count(ref NumberReader reader) => reader.Below(segment.Documents + 1);

    private static ListPlace Pooled(ref NumberReader reader, int count, int pool, ref int offset)
    {
        var place = new ListPlace(count, null, pool, offset);
        offset += reader.Next();
        return place;
    }

    private ListPlace ListAt(ref NumberReader reader, IndexText text, int count)
    {
        var place = new ListPlace(count, text, 0, reader.At);
        reader.GoTo(PostingReader.End(text, reader.At, count, segment.Documents));
        return place;
    }

    private ListPlace NamesAt(ref NumberReader reader, IndexText text, int count)
    {
        var place = new ListPlace(count, text, 0, reader.At);
        reader.GoTo(NameReader.End(text, reader.At, count, segment.Documents));
        return place;
    }

    private static ImmutableArray<(int Weight, int Target)> Forms(ref NumberReader reader, IndexText text)
    {
        var forms = new (int, int)[reader.Below(text.Content.Length)];
        for (var i = 0; i < forms.Length; i++) forms[i] = (reader.Next(), reader.Next());
        return ImmutableCollectionsMarshal.AsImmutableArray(forms);
    }

    private List<TargetEntry> Targets(IndexText text)
    {
        var targets = new List<TargetEntry>();
        for (var reader = new NumberReader(text); !reader.IsAtEnd;)
        {
            var term = reader.Text(reader.Next());
            targets.Add(new(term, Place(ref reader, text, hasNames: true), Place(ref reader, text, hasNames: false)));
        }

        return targets;
    }

    private ListPlace Place(ref NumberReader reader, IndexText text, bool hasNames)
    {
        var count = Count(ref reader);
        if (count == 0) return default;
        var pool = reader.Next() - 1;
        if (pool >= 0) return new(count, null, pool, reader.Next());
        return hasNames ? NamesAt(ref reader, text, count) : ListAt(ref reader, text, count);
    }
}
