namespace Bulletin.Search.Analysis;

/// <summary>
/// Cuts Chinese text into words: the same terms, offsets and positions as Apache Lucene's SmartChineseAnalyzer
/// 4.10.4 with its default stop words. Not for use by several threads at once.
/// </summary>
/// <remarks>Once it is warm, it allocates nothing.</remarks>
public sealed class ChineseAnalyzer
{
    /// <summary>SmartChineseAnalyzer reads so many units at a time and looks for sentences within them.</summary>
    private const int BlockLength = 1024;

    private readonly WordGraph graph = new(SegmentationDictionary.Shared);
    private char[] term = new char[BlockLength];

    /// <summary>Gives all words of a text in order.</summary>
    public void Analyse<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        var increment = 1;
        for (var begin = 0; begin < text.Length;)
        {
            var block = text[begin..BlockEnd(text, begin)];
            for (var start = 0; start < block.Length;)
            {
                var end = Sentences.End(block, start);
                graph.Cut(block[start..end]);
                foreach (var node in graph.Path)
                    Emit(block[start..end], begin + start, in graph[node], ref increment, ref sink);
                start = end;
            }

            begin += block.Length;
        }
    }

    // A full block ends after its last line end, and where it has none in the middle of a word.
    private static int BlockEnd(ReadOnlySpan<char> text, int begin)
    {
        if (text.Length - begin < BlockLength)
            return text.Length;
        var last = text.Slice(begin, BlockLength).LastIndexOfAny("\r\n\u0085\u2028\u2029");
        return begin + (last < 0 ? BlockLength : last + 1);
    }

    private void Emit<TSink>(ReadOnlySpan<char> sentence, int offset, in WordGraph.Node node, ref int increment, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        // Signs are stop words; the gap they leave keeps phrases from reaching across.
        if (node.Type == CharacterType.Delimiter)
        {
            increment++;
            return;
        }

        var word = sentence[node.Start..node.End];
        var made = node.Type switch
        {
            CharacterType.Han => word.IndexOfAny(" \t\r\n\u3000") < 0 ? word : WithoutSpaces(word),
            CharacterType.Letter => Letters(word),
            CharacterType.Digit => HalfWidth(word),
            _ => word,
        };
        sink.Add(made, offset + node.Start, offset + node.End, increment);
        increment = 1;
    }

    private ReadOnlySpan<char> WithoutSpaces(ReadOnlySpan<char> word)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (Characters.Type(c) != CharacterType.Space)
                term[length++] = c;
        }

        return term.AsSpan(0, length);
    }

    private ReadOnlySpan<char> Letters(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            term[i] = (char)((word[i] >= '\uFF10' ? word[i] - 0xFEE0 : word[i]) | 0x20);
        return term.AsSpan(0, PorterStemmer.Stem(term, word.Length));
    }

    private ReadOnlySpan<char> HalfWidth(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            term[i] = word[i] >= '\uFF10' ? (char)(word[i] - 0xFEE0) : word[i];
        return term.AsSpan(0, word.Length);
    }
}
