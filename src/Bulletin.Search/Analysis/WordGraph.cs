namespace Bulletin.Search.Analysis;

/// <summary>
/// Finds the cheapest way to cut a sentence into words: a hidden Markov model over words and their pairs, as
/// SmartChineseAnalyzer's HHMMSegmenter has it. Reused from sentence to sentence.
/// </summary>
internal sealed class WordGraph(SegmentationDictionary dictionary)
{
    private Node[] nodes = new Node[512];
    private int[] firsts = new int[256];
    private int count;

    private int[] path = new int[256];
    private int pathLength;

    /// <summary>The words of the cheapest way, in order.</summary>
    public ReadOnlySpan<int> Path => path.AsSpan(0, pathLength);

    public ref readonly Node this[int node] => ref nodes[node];

    /// <summary>Cuts a sentence; the words are then in <see cref="Path"/>.</summary>
    public void Cut(ReadOnlySpan<char> sentence)
    {
        count = 0;
        pathLength = 0;
        if (firsts.Length <= sentence.Length + 1)
            firsts = new int[sentence.Length * 2];
        Add(-1, 0, SegmentationDictionary.SentenceBegin, CharacterType.Other);
        for (var i = 0; i < sentence.Length;)
            i = AddFrom(sentence, i);
        firsts[sentence.Length] = count;
        Add(sentence.Length, sentence.Length + 1, SegmentationDictionary.SentenceEnd, CharacterType.Other);
        if (count == 2)
            return;
        Weigh();
        Trace();
    }

    private int AddFrom(ReadOnlySpan<char> sentence, int i)
    {
        var c = sentence[i];
        var type = Characters.Type(c);
        firsts[i] = count;
        var end = i + 1;
        switch (type)
        {
            case CharacterType.Space:
                firsts[i] = -1;
                break;
            case CharacterType.Han:
                AddWords(sentence, i);
                break;
            case CharacterType.Letter or CharacterType.FullWidthLetter:
                while (end < sentence.Length && Characters.Type(sentence[end]) is CharacterType.Letter or CharacterType.FullWidthLetter)
                    end++;
                Add(i, end, SegmentationDictionary.Letters, CharacterType.Letter);
                break;
            case CharacterType.Digit or CharacterType.FullWidthDigit:
                while (end < sentence.Length && Characters.Type(sentence[end]) is CharacterType.Digit or CharacterType.FullWidthDigit)
                    end++;
                Add(i, end, SegmentationDictionary.Digits, CharacterType.Digit);
                break;
            case CharacterType.Delimiter:
                Add(i, end, dictionary.Single(c), type);
                break;
            default:
                Add(i, end, SegmentationDictionary.Letters, type);
                break;
        }

        for (var inner = i + 1; inner < end; inner++)
            firsts[inner] = -1;
        return end;
    }

    // Spaces within a word are passed over.
    private void AddWords(ReadOnlySpan<char> sentence, int begin)
    {
        Add(begin, begin + 1, dictionary.Single(sentence[begin]), CharacterType.Han);
        var node = SegmentationDictionary.First(sentence[begin]);
        for (var i = begin + 1; dictionary.HasChildren(node);)
        {
            while (i < sentence.Length && Characters.Type(sentence[i]) == CharacterType.Space)
                i++;
            if (i == sentence.Length || Characters.Type(sentence[i]) != CharacterType.Han)
                return;
            node = dictionary.Child(node, sentence[i++]);
            if (node == 0)
                return;
            if (dictionary.Word(node) is >= 0 and var word)
                Add(begin, i, word, CharacterType.Han);
        }
    }

    private void Add(int start, int end, int word, CharacterType type)
    {
        if (count == nodes.Length)
            Array.Resize(ref nodes, count * 2);
        nodes[count++] = new(start, end, word, type);
    }

    // Nodes come by their beginnings, then by their lengths; of equal ways the first found stays.
    private void Weigh()
    {
        nodes[0].Cost = 0;
        for (var i = 0; i < count - 1; i++)
        {
            ref var node = ref nodes[i];
            var next = node.End;
            while (firsts[next] < 0)
                next++;
            var before = dictionary.Before(node.Word);
            var start = nodes[firsts[next]].Start;
            for (var j = firsts[next]; j < count && nodes[j].Start == start; j++)
            {
                var cost = node.Cost + dictionary.Cost(before, nodes[j].Word);
                if (cost >= nodes[j].Cost)
                    continue;
                nodes[j].Cost = cost;
                nodes[j].Before = i;
            }
        }
    }

    private void Trace()
    {
        for (var i = nodes[count - 1].Before; i > 0; i = nodes[i].Before)
            pathLength++;
        if (path.Length < pathLength)
            path = new int[pathLength * 2];
        for (var (i, place) = (nodes[count - 1].Before, pathLength); i > 0; i = nodes[i].Before)
            path[--place] = i;
    }

    /// <summary>A word at its place.</summary>
    internal struct Node(int start, int end, int word, CharacterType type)
    {
        public readonly int Start = start;
        public readonly int End = end;
        public readonly int Word = word;
        public readonly CharacterType Type = type;
        public double Cost = double.MaxValue;
        public int Before;
    }
}
