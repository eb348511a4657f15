using System.Buffers;
using Bulletin.Content.Documents;
using Bulletin.Search.Analysis;
using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Finds the terms of one document after another: words of title and body, characters, pairs of
/// characters and phrases of all, and whole values. Not for use by several threads at once.
/// </summary>
/// <param name="terms">Numbers the terms.</param>
/// <param name="phrases">The phrases that queries may be led to.</param>
internal sealed class DocumentAnalyser(TermTable terms, PhraseTable phrases)
{
    /// <summary>Stands in a pair for signs between its characters.</summary>
    public const char Joint = '\u0001';

    private readonly ChineseAnalyzer analyzer = new();
    private readonly TermCounter counter = new(terms);
    private readonly ArrayBufferWriter<byte> block = new(16 << 10);
    private readonly WordPlaces titlePlaces = new();
    private readonly WordPlaces bodyPlaces = new();
    // Those of phrases that were met.
    private readonly ulong[] phraseKeys = new ulong[phrases.Count];
    private char[] normal = new char[16 << 10];

    /// <summary>The block of the last document, valid until the next.</summary>
    public ReadOnlySpan<byte> Block => block.WrittenSpan;

    /// <summary>Analyses a document; returns how long it is.</summary>
    /// <param name="header">Its front matter.</param>
    /// <param name="body">Its text.</param>
    /// <param name="tables">Where the words of tables begin in it. However often they have a term, it counts once.</param>
    public DocumentSizes Analyse(DocumentHeader header, ReadOnlySpan<char> body, int tables)
    {
        block.ResetWrittenCount();
        titlePlaces.Clear();
        bodyPlaces.Clear();
        var (title, _) = Words(header.Title, isTitle: true, header.Title.Length);
        var (words, inText) = Words(body, isTitle: false, tables);
        var titleLength = Characters(header.Title, Names.Title);
        Characters(header.Number?.Text, Names.Number);
        Characters(header.Index?.ToString(), Names.None);
        foreach (var issuer in header.Issuers) Characters(issuer, Names.None);
        foreach (var topic in header.Topics) Characters(topic, Names.Topic);
        Characters(body[..tables], Names.None);
        Characters(body[tables..], Names.Cell);
        Keys(header);
        TermBlock.Write(block, counter, titlePlaces, bodyPlaces);
        return new(title, words, inText, titleLength);
    }

    private (int All, int InText) Words(ReadOnlySpan<char> text, bool isTitle, int tables)
    {
        var sink = new WordSink(counter, isTitle ? titlePlaces : bodyPlaces, isTitle, tables);
        analyzer.Analyse(text, ref sink);
        return (sink.Count, sink.InText);
    }

    // How many letters, digits and Han characters it has.
    private int Characters(ReadOnlySpan<char> text, Names names)
    {
        var end = TextNormalizer.Normalise(text, ref normal);
        Span<char> joint = stackalloc char[5];
        var (previous, length, isApart) = (0, 0, false);
        // The name of the country is no part of the name of a law.
        var isAfterCountry = text.Length > ExactKey.Country.Length && text.StartsWith(ExactKey.Country, StringComparison.Ordinal);
        var at = names == Names.Title && isAfterCountry ? -ExactKey.Country.Length : 0;
        for (var i = 0; i < end;)
        {
            var units = WordCharacters.Length(normal.AsSpan(i, end - i));
            if (units == 0)
            {
                if (Spaces.Is(normal[i++]))
                    length = 0;
                isApart = true;
                continue;
            }

            var current = normal.AsSpan(i, units);
            Count(counter.KeyOf(current), names, at);
            if (length > 0)
            {
                normal.AsSpan(previous, length).CopyTo(joint);
                joint[length] = Joint;
                current.CopyTo(joint[(isApart ? length + 1 : length)..]);
                Count(counter.KeyOf(joint[..(length + units + (isApart ? 1 : 0))]), names, at - 1);
            }

            CountPhrases(normal.AsSpan(i, end - i), names, at);

            (previous, length, isApart) = (i, units, false);
            i += units;
            at++;
        }

        return at;
    }

    private void CountPhrases(ReadOnlySpan<char> text, Names names, int at)
    {
        for (var phrase = phrases.First(text); phrase >= 0; phrase = phrases.Next(text, phrase))
        {
            if (phraseKeys[phrase] == 0) phraseKeys[phrase] = counter.KeyOf(phrases[phrase]);
            Count(phraseKeys[phrase], names, at);
        }
    }

    private void Count(ulong key, Names names, int at)
    {
        ref var counts = ref counter.Of(key);
        // 主题词 are a line of the text, too.
        if (names == Names.Cell) counts.Seen = Math.Max(1, counts.Seen);
        else if (names != Names.Topic) counts.Seen++;
        if (at < 0 || names == Names.Cell) return;
        if (names == Names.Title && (counts.Names & Names.Title) == 0) counts.At = at;
        counts.Names |= names;
    }

    private void Keys(DocumentHeader header)
    {
        counter.Of(ExactKey.OfTitle(ExactKey.PlainTitle(header.Title))).Seen = 1;
        if (header.Number is { Sequence: > 0 } number)
            counter.Of(ExactKey.OfNumber(number.Year, number.Sequence)).Seen = 1;
    }

    private struct WordSink(TermCounter counter, WordPlaces places, bool isTitle, int tables) : ITokenSink
    {
        private int position = -1;

        public int Count { get; private set; }

        public int InText { get; private set; }

        public void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement)
        {
            Count++;
            if (start < tables) InText++;
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
