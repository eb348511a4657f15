using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Mark = Bulletin.Content.Diagnostics.Mark;

namespace Bulletin.Content.Yaml;

/// <summary>
/// Reads one YAML mapping into nodes that know their place. Anchors, aliases and tags
/// are refused: no editor needs them, and they can blow up memory.
/// </summary>
public sealed class YamlReader
{
    private const int MaxDepth = 12;

    private readonly Parser parser;
    private readonly string text;
    private readonly string file;
    private readonly int lineOffset;

    private YamlReader(string text, string file, int firstLine)
    {
        parser = new Parser(new StringReader(text));
        this.text = text;
        this.file = file;
        lineOffset = firstLine - 1;
    }

    /// <summary>Reads <paramref name="text"/>, whose first line is line <paramref name="firstLine"/> of <paramref name="file"/>.</summary>
    /// <param name="listKey">For a file that is a list: the key under which the list is given. Null: the file must be a mapping.</param>
    /// <returns>The mapping; or null, and one diagnostic says why.</returns>
    public static YamlMapping? Read(string text, string file, int firstLine, DiagnosticBag problems, string? listKey = null) =>
        PlainYaml.Read(text, firstLine) ?? Parse(text, file, firstLine, problems, listKey);

    /// <summary>As <see cref="Read"/>, whatever it is.</summary>
    internal static YamlMapping? Parse(string text, string file, int firstLine, DiagnosticBag problems, string? listKey = null)
    {
        var reader = new YamlReader(text, file, firstLine);
        try
        {
            return reader.Document(listKey);
        }
        catch (YamlException fault)
        {
            problems.Add(
                YamlCauses.Find(text, file, firstLine, (int)fault.Start.Line - 1)
                    ?? YamlProblems.Unreadable(reader.Place(fault.Start), fault.InnerException?.Message ?? fault.Message));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser's own slips on damaged input, such as the escape \UFFFFFFFF: still a mistake of the file.
            var start = reader.parser.Current?.Start ?? YamlDotNet.Core.Mark.Empty;
            problems.Add(
                YamlCauses.Find(text, file, firstLine, (int)start.Line) ?? YamlProblems.Unreadable(reader.Place(start), fault.Message));
        }
        catch (UnreadableException fault)
        {
            problems.Add(fault.Diagnostic);
        }

        return null;
    }

    private YamlMapping Document(string? listKey)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return new([], new(lineOffset + 1, 1));
        parser.Consume<DocumentStart>();
        if (!parser.Accept<MappingStart>(out _))
        {
            var first = parser.Current!;
            if (listKey is not null && first is SequenceStart)
                return new([new(listKey, At(first), Node(0))], At(first));
            if (first is Scalar { Value: "", IsPlainImplicit: true })
                return new([], At(first));
            throw new UnreadableException(
                YamlCauses.Find(text, file, lineOffset + 1, int.MaxValue) ?? YamlProblems.NotAMapping(Place(first.Start)));
        }

        var mapping = (YamlMapping)Node(0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw new UnreadableException(YamlProblems.SecondDocument(Place(parser.Current!.Start)));
        return mapping;
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth)
            throw new UnreadableException(YamlProblems.TooDeep(Place(parser.Current!.Start), MaxDepth));
        switch (parser.Current)
        {
            case Scalar scalar:
                Refuse(scalar);
                if (scalar.Style is ScalarStyle.Plain && scalar.Value.Length > 0)
                {
                    RefuseComment(scalar.End, scalar.Value);
                    RefuseDash(scalar);
                }

                parser.MoveNext();
                return new YamlScalar(scalar.Value, scalar.Style is not ScalarStyle.Plain, At(scalar));
            case SequenceStart start:
                Refuse(start);
                return Sequence(At(start), depth);
            case MappingStart start:
                Refuse(start);
                return Mapping(At(start), depth);
            case var other:
                throw new UnreadableException(YamlProblems.Unsupported(Place(other!.Start)));
        }
    }

    private YamlSequence Sequence(Mark at, int depth)
    {
        parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new(items.DrainToImmutable(), at);
    }

    private YamlMapping Mapping(Mark at, int depth)
    {
        parser.MoveNext();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.Current is not Scalar key)
                throw new UnreadableException(NoKey(Place(parser.Current!.Start)));
            Refuse(key);
            var keyAt = At(key);
            parser.MoveNext();
            if (!keys.Add(key.Value))
            {
                throw new UnreadableException(YamlProblems.DuplicateKey(
                    new(file, keyAt), key.Value, entries.First(entry => entry.Key == key.Value).KeyAt.Line));
            }

            var value = Node(depth + 1);
            if (value is YamlScalar { Value: "", IsQuoted: false })
                RefuseComment(key.End, "", skip: 1);
            entries.Add(new(key.Value, keyAt, value));
        }

        return new(entries.DrainToImmutable(), at);
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
            throw new UnreadableException(YamlProblems.Unsupported(Place(node.Start)));
    }

    // YAML takes “关于 #1 水厂的通知” for “关于” and a comment; an editor does not. A comment that is meant has a blank after the #.
    private void RefuseComment(YamlDotNet.Core.Mark after, string value, int skip = 0)
    {
        var rest = text.AsSpan((int)after.Index + skip);
        var comment = rest.TrimStart(" \t");
        if (comment.Length < rest.Length && comment is ['#', var next, ..] && !char.IsWhiteSpace(next))
        {
            throw new UnreadableException(YamlProblems.CutByComment(
                new(file, (int)after.Line + lineOffset, (int)after.Column + skip + rest.Length - comment.Length),
                value));
        }
    }

    private Diagnostic NoKey(Location at) => text.AsSpan((int)parser.Current!.Start.Index).StartsWith("**")
        ? YamlProblems.MarkedKey(at)
        : YamlProblems.Unsupported(at);

    // A list whose dashes YAML does not see: to it “-供水” and what follows on further lines are one text.
    private void RefuseDash(Scalar scalar)
    {
        var start = (int)scalar.Start.Index;
        var isFirst = scalar.Value.Length > 1
            && LookAlikes.IsDash(scalar.Value[0])
            && !char.IsAsciiDigit(scalar.Value[1])
            && BeginsLine(start);
        if (!isFirst && scalar.End.Line == scalar.Start.Line)
            return;
        var line = (int)scalar.Start.Line + lineOffset;
        foreach (var one in text.AsSpan(start, (int)scalar.End.Index - start).EnumerateLines())
        {
            var item = one.TrimStart();
            var column = isFirst ? (int)scalar.Start.Column : one.Length - item.Length + 1;
            var at = new Location(file, line, column);
            if (isFirst || line > scalar.Start.Line + lineOffset)
            {
                if (item is ['-', ' ', ..])
                    throw new UnreadableException(YamlProblems.DashAside(at));
                if (item is ['-', not '-', ..] && !char.IsAsciiDigit(item[1]))
                    throw new UnreadableException(YamlProblems.DashWithoutBlank(at, YamlLine.Short(item[1..].ToString())));
                if (isFirst && item[0] != '-')
                    throw new UnreadableException(YamlProblems.OtherDash(at, item[0]));
            }

            isFirst = false;
            line++;
        }
    }

    private bool BeginsLine(int at)
    {
        while (at > 0 && text[at - 1] == ' ')
            at--;
        return at == 0 || text[at - 1] == '\n';
    }

    private Mark At(ParsingEvent e) => new((int)e.Start.Line + lineOffset, (int)e.Start.Column);

    private Location Place(YamlDotNet.Core.Mark mark) => new(file, (int)mark.Line + lineOffset, (int)Math.Max(1, mark.Column));

    private sealed class UnreadableException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
