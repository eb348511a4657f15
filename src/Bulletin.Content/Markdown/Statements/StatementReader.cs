using System.Buffers;
using System.Collections.Immutable;
using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Finds what a text says of its own document. In doubt it finds nothing.</summary>
internal sealed class StatementReader
{
    // One character of each word that tells a statement; most of what they hit is ruled out by its neighbour.
    private const string SignCharacters = "施执试效废截实停代再启见馈期";

    private static readonly SearchValues<char> Signs = SearchValues.Create(SignCharacters);

    // In a line that has a sign, also what tells only beside another sentence.
    private static readonly SearchValues<char> Telling = SearchValues.Create(SignCharacters + "适止到前征集听反提示");

    private readonly string source;
    private readonly BodyReport report;
    private ImmutableArray<BodyStatement>.Builder? found;
    // Up to where quotation marks were looked for, and whether the last one opens a quotation.
    private int looked;
    private bool isQuoted;

    private StatementReader(string source, BodyReport report) => (this.source, this.report) = (source, report);

    public static ImmutableArray<BodyStatement> Read(string source, BodyReport report)
    {
        var reader = new StatementReader(source, report);
        reader.ReadLines();
        return reader.found?.DrainToImmutable() ?? [];
    }

    private void ReadLines()
    {
        var at = 0;
        while (at < source.Length)
        {
            var next = source.AsSpan(at).IndexOfAny(Signs);
            if (next < 0)
                return;
            at += next;
            if (!IsSign(source, at))
            {
                at++;
                continue;
            }

            var start = at == 0 ? 0 : source.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
            var length = source.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? source.Length : at + length;
            if (end - start <= LongestLine && !IsApart(start))
            {
                var line = new StatementLine(source, start, end);
                ReadLine(line);
                if (RepealList.Opens(line))
                    end = ReadList(line, end);
            }

            at = end;
        }
    }

    // The lines that name a text, as far as they follow each other; a heading of the list may come first, and rules of a table.
    private int ReadList(StatementLine opening, int at)
    {
        var sentence = new StatementSentence(opening, 0, opening.Own.Length);
        var (end, others) = (at, 0);
        while (end < source.Length && others < 2)
        {
            var start = end + 1;
            var length = start < source.Length ? source.AsSpan(start).IndexOfAny('\r', '\n') : -1;
            var next = length < 0 ? source.Length : start + length;
            if (start >= source.Length || next - start > LongestLine)
                break;
            end = next;
            if (source.AsSpan(start, next - start).IsWhiteSpace())
                continue;
            var texts = RepealList.Of(new(source, start, next));
            others = texts.Count > 0 || source[start] is '|' or '+' ? 0 : others + 1;
            if (others > 0)
                continue;
            at = end;
            foreach (var text in texts)
                Add(sentence, StatementKind.Repeals, text, 0..opening.Own.Length);
        }

        return at;
    }

    // Longer lines are data.
    private const int LongestLine = 4_000;

    private static bool IsSign(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '施' => after == '行' || (before == '实' && at > 1 && IsVerb(text[at - 2])),
            '执' => after == '行' && IsVerb(before),
            '实' => after == '行' && IsVerb(before),
            '效' => (before == '有' && after == '期') || before is '失' or '生',
            '试' => after == '行',
            '废' => after is '止' or '除' || before == '作',
            '停' => after == '止' && at + 2 < text.Length && text[at + 2] is '执' or '施' or '实' or '使',
            '再' => before == '不' && after is '使' or '适' or '有' or '实',
            '启' => after == '用' && IsVerb(before),
            '见' => before == '意' && HasDay(text, at),
            '馈' => before == '反' && HasDay(text, at),
            '期' => before is '示' or '集' or '求' && HasDay(text, at),
            '代' => after is '《' or '原' or '替' || before is '取' or '替',
            _ => after is '止' or '至',
        };
    }

    // 起执行, 后实施, 日施行, 终止执行, 不再执行, 开始执行, 正式实施, 零时执行.
    private static bool IsVerb(char before) => before is '起' or '后' or '日' or '止' or '再' or '始' or '式' or '时';

    // A text takes comments before a day, or in a time of so many days.
    private static bool HasDay(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        var line = end < 0 ? text.AsSpan() : text.AsSpan(0, at + end);
        line = line[(line[..at].LastIndexOfAny('\r', '\n') + 1)..];
        return line.IndexOfAny('前', '时', '期') >= 0 && line.IndexOfAny("月天日-") >= 0;
    }

    // Tables, quotes, code; and what stands within a quotation of several paragraphs.
    private bool IsApart(int start)
    {
        if (source[start] is '|' or '>' or '+' or '\t' or '#')
            return true;
        var passed = source.AsSpan(looked, start - looked);
        looked = start;
        if (passed.LastIndexOfAny('“', '”') is >= 0 and var quote)
            isQuoted = passed[quote] == '“';
        return isQuoted;
    }

    private void ReadLine(StatementLine line)
    {
        var (start, isOwn) = (0, false);
        while (start < line.Own.Length)
        {
            var length = line.Own.AsSpan(start).IndexOfAny('。', '；', '！');
            var end = length < 0 ? line.Own.Length : start + length;
            isOwn = line.Own.AsSpan(start, end - start).IndexOfAny(Telling) >= 0 && ReadSentence(new(line, start, end), isOwn);
            start = end + 1;
        }
    }

    // Whether the next sentence may go on to speak of the same text.
    private bool ReadSentence(StatementSentence sentence, bool isOwn)
    {
        var count = found?.Count ?? 0;
        foreach (var (kind, value, at) in ForceReader.Read(sentence, isOwn))
            Add(sentence, kind, value, at);
        isOwn = (found?.Count ?? 0) > count;
        foreach (var (value, at) in RepealReader.Read(sentence))
            Add(sentence, StatementKind.Repeals, value, at);
        foreach (var (value, at) in CloseReader.Read(sentence))
            Add(sentence, StatementKind.Closes, value, at);
        return isOwn;
    }

    private void Add(StatementSentence sentence, StatementKind kind, string value, Range words)
    {
        found ??= ImmutableArray.CreateBuilder<BodyStatement>();
        if (found.Count < MostStatements)
            found.Add(new(kind, value, sentence.Words(words), report.MarkOf(sentence.Origin(words.Start.Value))));
    }

    // A list of all that a town has repealed in ten years is shorter.
    private const int MostStatements = 500;
}
