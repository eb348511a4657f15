namespace Bulletin.Search.Analysis;

/// <summary>
/// The words of SmartChineseAnalyzer and what it costs to put one after another.
/// Immutable; the shared one is loaded when it is first asked for.
/// </summary>
/// <remarks>
/// The data is Apache Lucene's (see NOTICE), packed by tools/dictionary: a trie in one array (a child of a node lies at the
/// node's base plus the child's code), and the rows of the table of pairs laid over each other (the pair of <c>a</c> and
/// <c>b</c> lies at the base of a's row plus b's column), so that a pair costs one look.
/// </remarks>
internal sealed class SegmentationDictionary
{
    /// <summary>
    /// The words of which the beginning and the end of a sentence, a run of letters or other, and a run of digits consist.
    /// </summary>
    public const int SentenceBegin = 0;

    public const int SentenceEnd = 1;

    public const int Letters = 2;

    public const int Digits = 3;

    /// <summary>So many tokens SmartChineseAnalyzer takes the frequencies to be of.</summary>
    private const int Tokens = 2159997;

    private static readonly Lazy<SegmentationDictionary> Instance = new(static () => new());

    private readonly ushort[] codes = new ushort[0x10000];
    private readonly int[] bases;
    private readonly int[] parents;
    private readonly int[] words;
    private readonly int[] singles = new int[0x10000];
    private readonly ushort[] rows;
    private readonly ushort[] columns;
    private readonly ushort[] alone;
    private readonly int[] rowBases;
    private readonly ushort[] pairRows;
    private readonly ushort[] pairWeights;
    private readonly double[] weights;

    private SegmentationDictionary()
    {
        var reader = new PackedReader(PackedResource.Read("dictionary"));
        weights = ReadWeights(ref reader);
        var codeCount = reader.Next();
        for (var i = 1; i <= codeCount; i++)
            codes[reader.Next()] = (ushort)i;
        var slots = reader.Next();
        bases = new int[slots];
        parents = new int[slots];
        words = new int[slots];
        var wordCount = reader.Next();
        alone = new ushort[wordCount];
        ReadWords(ref reader, wordCount);
        rows = new ushort[wordCount];
        columns = new ushort[wordCount];
        for (var i = reader.Next(); i > 0; i--)
            columns[reader.Next()] = (ushort)i;
        var rowCount = reader.Next();
        rowBases = new int[rowCount + 1];
        var pairSlots = reader.Next();
        pairRows = new ushort[pairSlots];
        pairWeights = new ushort[pairSlots];
        ReadPairs(ref reader, rowCount);
    }

    public static SegmentationDictionary Shared => Instance.Value;

    /// <summary>The word that a Han character or a sign is by itself.</summary>
    public int Single(char c) => singles[c];

    /// <summary>The node of a first Han character.</summary>
    public static int First(char c) => c - Han.First + 1;

    /// <summary>The node that a character leads to from another; 0: none.</summary>
    public int Child(int node, char c)
    {
        var slot = bases[node] + codes[c];
        return (uint)slot < (uint)parents.Length && parents[slot] == node ? slot : 0;
    }

    /// <summary>Whether any word goes on from here.</summary>
    public bool HasChildren(int node) => bases[node] != 0;

    /// <summary>The word that ends at a node; −1: none.</summary>
    public int Word(int node) => words[node] - 1;

    /// <summary>What comes before others costs: where its pairs lie, and what one costs that is not there.</summary>
    public (int Row, int Base, double Alone) Before(int word) => (rows[word], rowBases[rows[word]], weights[alone[word]]);

    /// <summary>Which share of all words of newspapers a word of Han characters is; 0: it is not known.</summary>
    public double Share(ReadOnlySpan<char> text)
    {
        var node = Han.IsOfWords(text[0]) ? First(text[0]) : 0;
        for (var i = 1; i < text.Length && node != 0; i++) node = Child(node, text[i]);
        return node != 0 && Word(node) is >= 0 and var word ? Share(word) : 0;
    }

    /// <summary>What it costs that a word follows.</summary>
    public double Cost((int Row, int Base, double Alone) before, int word)
    {
        var slot = before.Base + columns[word];
        return before.Row != 0 && pairRows[slot] == before.Row ? weights[pairWeights[slot]] : before.Alone;
    }

    /// <summary>All words of two characters and more, with how often each was seen.</summary>
    public IEnumerable<(string Text, int Frequency)> Words()
    {
        var characters = new char[codes.Max() + 1];
        for (var c = 0; c < codes.Length; c++) characters[codes[c]] = (char)c;
        for (var slot = 0; slot < words.Length; slot++)
        {
            if (words[slot] == 0 || parents[slot] == 0) continue;
            var text = "";
            var node = slot;
            for (; parents[node] != 0; node = parents[node]) text = characters[node - bases[parents[node]]] + text;
            yield return ((char)(node - 1 + Han.First) + text, (int)Math.Round(Share(words[slot] - 1) * Tokens));
        }
    }

    // A weight without a pair is −ln((1 + 0.1·f₁)/N).
    private double Share(int word) => 10 * (Math.Exp(-Before(word).Alone) - (1.0 / Tokens));

    // −ln(0.1·(1 + f₁)/N + 0.9·((1 − 1/N)·f₁₂/(1 + f₁) + 1/N)), for all frequencies of words and of
    // their pairs. The last bits of Java's logarithms settle those of ours.
    private static double[] ReadWeights(ref PackedReader reader)
    {
        var weights = new double[reader.Next()];
        const double tiny = 1.0 / Tokens;
        for (int i = 0, frequency = 0; i < weights.Length;)
        {
            frequency += reader.Next();
            var pair = 0;
            for (var count = reader.Next(); count > 0; count--, i++)
            {
                var next = reader.Next();
                pair += next >> 2;
                var weight = -Math.Log(
                    (0.1 * (1.0 + frequency) / Tokens) + ((1.0 - 0.1) * (((1.0 - tiny) * pair / (1.0 + frequency)) + tiny)));
                var bits = BitConverter.DoubleToInt64Bits(weight);
                var off = (int)((next & 3) - (bits & 3)) & 3;
                weights[i] = BitConverter.Int64BitsToDouble(bits + (off == 3 ? -1 : off));
            }
        }

        return weights;
    }

    // The four classes; the signs; the words of Han characters in order, each as what it shares with the one before, and its rest.
    private void ReadWords(ref PackedReader reader, int count)
    {
        var word = 0;
        for (; word < 4; word++)
            alone[word] = (ushort)reader.Next();
        for (int i = reader.Next(), sign = 0; i > 0; i--, word++)
        {
            sign += reader.Next();
            singles[sign] = word;
            alone[word] = (ushort)reader.Next();
        }

        Span<int> path = stackalloc int[64];
        for (; word < count; word++)
        {
            var head = reader.Next();
            var (shared, length) = (head >> 4, head & 15);
            var node = shared == 0 ? 0 : path[shared - 1];
            for (var i = shared; i < shared + length; i++)
            {
                var c = (char)(reader.Next() + Han.First);
                if (i == 0)
                {
                    node = First(c);
                    if (length == 1)
                        singles[c] = word;
                }
                else
                {
                    if (bases[node] == 0)
                        bases[node] = reader.Next();
                    var slot = bases[node] + codes[c];
                    parents[slot] = node;
                    node = slot;
                }

                path[i] = node;
            }

            words[node] = word + 1;
            alone[word] = (ushort)reader.Next();
        }
    }

    private void ReadPairs(ref PackedReader reader, int rowCount)
    {
        for (int row = 1, word = 0; row <= rowCount; row++)
        {
            word += reader.Next();
            rows[word] = (ushort)row;
            rowBases[row] = reader.Next();
            var first = alone[word];
            var column = 0;
            for (var count = reader.Next(); count > 0; count--)
            {
                column += reader.Next();
                var slot = rowBases[row] + column;
                pairRows[slot] = (ushort)row;
                pairWeights[slot] = (ushort)(first + reader.Next());
            }
        }
    }

    private struct PackedReader(byte[] bytes)
    {
        private int at;

        public int Next() => VarInt.Read(bytes, ref at);
    }
}
