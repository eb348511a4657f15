namespace Bulletin.Dictionary;

/// <summary>Numbers words, rows and columns and finds the places where trie and table lie densest.</summary>
internal sealed class Packer
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FA5';

    // In the order that SegmentationDictionary knows.
    private static readonly string[] Classes = ["始##始", "末##末", "未##串", "未##数"];

    private readonly Source source;
    private readonly List<Word> words;
    private readonly int signs;
    private readonly int[] numbers;

    public Packer(Source source)
    {
        this.source = source;
        var classes = Classes.Select(name => source.Words.Single(word => word.Text == name));
        var others = source.Words.Where(word => !Classes.Contains(word.Text)).OrderBy(word => word.Text, StringComparer.Ordinal).ToList();
        var all = others.Where(word => !IsHan(word)).ToList();
        signs = all.Count;
        words = [.. classes, .. all, .. others.Where(IsHan)];
        var places = source.Words.Select((word, i) => (word.Text, i)).ToDictionary(pair => pair.Text, pair => pair.i);
        numbers = new int[words.Count];
        for (var i = 0; i < words.Count; i++)
            numbers[places[words[i].Text]] = i;
    }

    public void Write(PackedWriter output)
    {
        WriteWeights(output);
        var codes = Codes();
        output.Write(codes.Count);
        foreach (var c in codes.OrderBy(code => code.Value))
            output.Write(c.Key);
        WriteTrie(output, codes);
        WritePairs(output);
    }

    private static bool IsHan(Word word) => word.Text[0] is >= FirstHan and <= LastHan;

    private void WriteWeights(PackedWriter output)
    {
        output.Write(source.Weights.Values.Sum(pairs => pairs.Count));
        var before = 0;
        foreach (var (frequency, pairs) in source.Weights)
        {
            output.Write(frequency - before);
            output.Write(pairs.Count);
            before = frequency;
            var last = 0;
            foreach (var (pair, bits) in pairs)
            {
                output.Write(((pair - last) << 2) | bits);
                last = pair;
            }
        }
    }

    // The commonest characters of second and later places lie together.
    private Dictionary<char, int> Codes() => words.Skip(Classes.Length).SelectMany(word => word.Text.Skip(1)).CountBy(c => c)
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key)
        .Select((count, i) => (count.Key, i + 1))
        .ToDictionary(pair => pair.Key, pair => pair.Item2);

    private void WriteTrie(PackedWriter output, Dictionary<char, int> codes)
    {
        var alone = AloneWeights();
        var children = new Dictionary<string, List<int>>();
        foreach (var word in words.Skip(Classes.Length + signs))
        {
            for (var length = 1; length < word.Text.Length; length++)
            {
                if (!children.TryGetValue(word.Text[..length], out var list))
                    children[word.Text[..length]] = list = [];
                if (!list.Contains(codes[word.Text[length]]))
                    list.Add(codes[word.Text[length]]);
            }
        }

        var bases = Places.Of(
            children
                .OrderByDescending(node => node.Value.Count)
                .ThenBy(node => node.Key, StringComparer.Ordinal)
                .Select(node => (node.Key, (IReadOnlyList<int>)node.Value)),
            LastHan - FirstHan + 2,
            out var slots);
        output.Write(slots);
        output.Write(words.Count);
        for (var i = 0; i < Classes.Length; i++)
            output.Write(alone[words[i].Frequency]);
        output.Write(signs);
        var sign = 0;
        foreach (var word in words.Skip(Classes.Length).Take(signs))
        {
            output.Write(word.Text[0] - sign);
            output.Write(alone[word.Frequency]);
            sign = word.Text[0];
        }

        var previous = "";
        var begun = new HashSet<string>();
        foreach (var word in words.Skip(Classes.Length + signs))
        {
            var shared = word.Text.AsSpan().CommonPrefixLength(previous);
            output.Write((shared << 4) | (word.Text.Length - shared));
            for (var i = shared; i < word.Text.Length; i++)
            {
                output.Write(word.Text[i] - FirstHan);
                if (i > 0 && begun.Add(word.Text[..i]))
                    output.Write(bases[word.Text[..i]]);
            }

            output.Write(alone[word.Frequency]);
            previous = word.Text;
        }
    }

    private void WritePairs(PackedWriter output)
    {
        var seconds = words
            .SelectMany(word => word.Pairs)
            .CountBy(pair => numbers[pair.Word])
            .OrderBy(count => count.Value)
            .ThenBy(count => count.Key)
            .Select(count => count.Key)
            .ToList();
        output.Write(seconds.Count);
        foreach (var second in seconds)
            output.Write(second);
        var columns = seconds.Select((word, i) => (word, seconds.Count - i)).ToDictionary(pair => pair.word, pair => pair.Item2);
        var rows = Enumerable.Range(0, words.Count).Where(word => words[word].Pairs.Count > 0).ToList();
        var bases = Places.Of(
            rows
                .OrderByDescending(row => words[row].Pairs.Count)
                .ThenBy(row => row)
                .Select(row => (row, (IReadOnlyList<int>)[.. words[row].Pairs.Select(pair => columns[numbers[pair.Word]])])),
            0,
            out var slots);
        output.Write(rows.Count);
        // Columns that a row has not may lie beyond its end.
        output.Write(slots + seconds.Count + 1);
        var before = 0;
        foreach (var row in rows)
        {
            output.Write(row - before);
            before = row;
            output.Write(bases[row]);
            output.Write(words[row].Pairs.Count);
            var ranks = source.Weights[words[row].Frequency].Keys
                .Select((pair, i) => (pair, i))
                .ToDictionary(pair => pair.pair, pair => pair.i);
            var last = 0;
            foreach (var (column, count) in words[row].Pairs.Select(pair => (columns[numbers[pair.Word]], pair.Count)).Order())
            {
                output.Write(column - last);
                output.Write(ranks[count]);
                last = column;
            }
        }
    }

    // Where the weights of a frequency begin: the first is that without a pair.
    private Dictionary<int, int> AloneWeights()
    {
        var places = new Dictionary<int, int>();
        var place = 0;
        foreach (var (frequency, pairs) in source.Weights)
        {
            places[frequency] = place;
            place += pairs.Count;
        }

        return places;
    }
}
