using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown.Statements;

namespace Bulletin.Content.Markdown;

/// <summary>
/// Body facts as bytes for the build cache: what is read back equals what was written.
/// Not a public format; the cache is keyed by the tool's version.
/// </summary>
public static class BodyFactsFormat
{
    public static void Write(BinaryWriter output, BodyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(facts);
        output.Write(facts.Lede);
        WriteAll(output, facts.Headings, static (to, heading) =>
        {
            to.Write7BitEncodedInt(heading.Level);
            to.Write(heading.Text);
            to.Write(heading.Anchor);
        });
        WriteAll(output, facts.Anchors, static (to, anchor) => to.Write(anchor));
        WriteAll(output, facts.Links, static (to, link) =>
        {
            to.Write((byte)link.Kind);
            to.Write(link.Target);
            to.Write(link.Fragment);
            WriteMark(to, link.At);
            to.Write(link.HasText);
        });
        WriteAll(output, facts.Pictures, static (to, picture) =>
        {
            to.Write(picture.Target);
            to.Write(picture.Alt);
            WriteMark(to, picture.At);
        });
        WriteAll(output, facts.Diagnostics, WriteDiagnostic);
        WriteAll(output, facts.Statements, static (to, statement) =>
        {
            to.Write((byte)statement.Kind);
            to.Write(statement.Value);
            to.Write(statement.Words);
            WriteMark(to, statement.At);
        });
        output.Write(facts.HasText);
    }

    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static BodyFacts Read(BinaryReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new(
            input.ReadString(),
            ReadAll(input, static from => new Heading(from.Read7BitEncodedInt(), from.ReadString(), from.ReadString())),
            ReadAll(input, static from => from.ReadString()),
            ReadAll(input, static from =>
                new BodyLink((LinkKind)from.ReadByte(), from.ReadString(), from.ReadString(), ReadMark(from), from.ReadBoolean())),
            ReadAll(input, static from => new BodyPicture(from.ReadString(), from.ReadString(), ReadMark(from))),
            ReadAll(input, ReadDiagnostic))
        {
            Statements = ReadAll(input, static from =>
                new BodyStatement((StatementKind)from.ReadByte(), from.ReadString(), from.ReadString(), ReadMark(from))),
            HasText = input.ReadBoolean(),
        };
    }

    /// <summary>The lede alone, which stands first.</summary>
    public static string ReadLede(BinaryReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.ReadString();
    }

    public static void WriteDiagnostic(BinaryWriter output, Diagnostic diagnostic)
    {
        output.Write(diagnostic.Rule.Code);
        output.Write((byte)diagnostic.Rule.Severity);
        output.Write(diagnostic.Rule.IsBarrier);
        WriteWording(output, diagnostic.Rule.Title);
        output.Write(diagnostic.Location.File);
        WriteMark(output, new(diagnostic.Location.Line, diagnostic.Location.Column));
        WriteWording(output, diagnostic.Message);
        WriteWording(output, diagnostic.Hint);
    }

    public static Diagnostic ReadDiagnostic(BinaryReader input) => new(
        ReadRule(input),
        new(input.ReadString(), ReadMark(input)),
        ReadWording(input),
        ReadWording(input));

    private static Rule ReadRule(BinaryReader input)
    {
        var (code, severity, isBarrier) = (input.ReadString(), (Severity)input.ReadByte(), input.ReadBoolean());
        return new(code, severity, ReadWording(input)) { IsBarrier = isBarrier };
    }

    private static void WriteWording(BinaryWriter output, Wording wording)
    {
        output.Write(wording.Chinese);
        output.Write(wording.English);
    }

    private static Wording ReadWording(BinaryReader input) => new(input.ReadString(), input.ReadString());

    private static void WriteMark(BinaryWriter output, Mark mark)
    {
        output.Write7BitEncodedInt(mark.Line);
        output.Write7BitEncodedInt(mark.Column);
    }

    private static Mark ReadMark(BinaryReader input) => new(input.Read7BitEncodedInt(), input.Read7BitEncodedInt());

    private static void WriteAll<T>(BinaryWriter output, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        output.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            write(output, item);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader input, Func<BinaryReader, T> read)
    {
        var count = input.Read7BitEncodedInt();
        // The count is not trusted for the capacity: a damaged cache must end in an exception, not in gigabytes.
        var items = ImmutableArray.CreateBuilder<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
            items.Add(read(input));
        return items.DrainToImmutable();
    }
}
