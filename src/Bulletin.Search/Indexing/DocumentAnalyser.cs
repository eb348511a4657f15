using System.Buffers;
using Bulletin.Content.Documents;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Finds the terms of one document after another: words of title and body, characters and pairs of
/// characters of all, and whole values. Not for use by several threads at once.
/// </summary>
/// <param name="terms">Numbers the terms.</param>
internal sealed class DocumentAnalyser(TermTable terms)
{
    /// <summary>Stands in a pair for signs between its characters.</summary>
    public const char Joint = '\u0001';

    private readonly ChineseAnalyzer analyzer = new();
    private readonly TermCounter counter = new(terms);
    private readonly ArrayBufferWriter<byte> block = new(16 << 10);
    private readonly WordPlaces titlePlaces = new();
    private readonly WordPlaces bodyPlaces = new();
    private char[] normal = new char[16 << 10];

    /// <summary>The block of the last document, valid until the next.</summary>
    public ReadOnlySpan<byte> Block => block.WrittenSpan;

    /// <summary>Analyses a document; returns how many words title and body have.</summary>
    public (int Title, int Body) Analyse(DocumentHeader header, ReadOnlySpan<char> body)
    {
        block.ResetWrittenCount();
        titlePlaces.Clear();
        bodyPlaces.Clear();
        var words = (Words(header.Title, isTitle: true), Words(body, isTitle: false));
        Characters(header.Title, isName: true);
        Characters(header.Number?.Text, isName: true);
        Characters(header.Index?.ToString(), isName: false);
        foreach (var issuer in header.Issuers)
            Characters(issuer, isName: false);
        Characters(body, isName: false);
        Keys(header);
        TermBlock.Write(block, counter, titlePlaces, bodyPlaces);
        return words;
    }

    private int Words(ReadOnlySpan<char> text, bool isTitle)
    {
        var sink = new WordSink(counter, isTitle ? titlePlaces : bodyPlaces, isTitle);
        analyzer.Analyse(text, ref sink);
        return sink.Count;
    }

    private void Characters(ReadOnlySpan<char> text, bool isName)
    {
        if (normal.Length < text.Length)
            normal = new char[Math.Max(text.Length, normal.Length * 2)];
        TextNormalizer.Normalise(text, normal);
        Span<char> joint = stackalloc char[5];
        var (previous, length, isApart) = (0, 0, false);
        for (var i = 0; i < text.Length;)
        {
            var units = WordCharacters.Length(normal.AsSpan(i, text.Length - i));
            if (units == 0)
            {
                if (char.IsWhiteSpace(normal[i++]))
                    length = 0;
                isApart = true;
                continue;
            }

            var current = normal.AsSpan(i, units);
            Count(current, isName);
            if (length > 0)
            {
                normal.AsSpan(previous, length).CopyTo(joint);
                joint[length] = Joint;
                current.CopyTo(joint[(isApart ? length + 1 : length)..]);
                Count(joint[..(length + units + (isApart ? 1 : 0))], isName);
            }

            (previous, length, isApart) = (i, units, false);
            i += units;
        }
    }

    private void Count(ReadOnlySpan<char> term, bool isName)
    {
        ref var counts = ref counter.Of(term);
        counts.Named |= isName;
    }

    private void Keys(DocumentHeader header)
    {
        Key(ExactKey.Title, ExactKey.Plain(header.Title));
        if (header.Index is { } index)
            Key(ExactKey.Index, ExactKey.Plain(index.ToString()));
        if (header.Number is not { } number)
            return;
        foreach (var key in NumberKeys.Of(number))
            Key(ExactKey.Number, key);
    }

    private void Key(char kind, string value) => counter.Of(ExactKey.Of(kind, value));

    private struct WordSink(TermCounter counter, WordPlaces places, bool isTitle) : ITokenSink
    {
        private int position = -1;

        public int Count { get; private set; }

        public void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement)
        {
            Count++;
            // Half of a pair, which SmartChineseAnalyzer makes a word of its own, is U+FFFD in Lucene's UTF-8.
            ref var counts = ref counter.Of(term.Length == 1 && (char.IsSurrogate(term[0]) || term[0] == 0) ? "\uFFFD" : term);
            position += positionIncrement;
            places.Add(counts.Order, position, start, end - start);
            if (isTitle)
                counts.Title++;
            else
                counts.Body++;
        }
    }
}
