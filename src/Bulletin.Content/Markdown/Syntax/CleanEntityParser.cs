using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Entities, except those that stand for a control character or one that nobody sees: <c>&amp;#27;</c> and <c>&amp;shy;</c> would bring
/// in by the back door what the text may not contain.
/// </summary>
internal sealed class CleanEntityParser : HtmlEntityParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!base.Match(processor, ref slice))
            return false;
        if (processor.Inline is not HtmlEntityInline entity)
            return true;
        var report = ((BodyContext)processor.Context!).Report;
        foreach (var rune in entity.Transcoded.AsSpan().EnumerateRunes())
        {
            if (Fault(rune.Value, report.At(processor.GetSourcePosition(start))) is not { } fault)
                continue;
            report.Add(fault);
            entity.Transcoded = new StringSlice(fault.Rule == MarkdownProblems.ControlCharacterRule ? " " : "");
            break;
        }

        return true;
    }

    private static Diagnostic? Fault(int code, Location at)
    {
        if (code <= char.MaxValue && (char)code is var unit && (TextCleaner.IsForbidden(unit) || unit is '\n' or '\r'))
            return MarkdownProblems.ControlCharacter(at, unit, 1);
        var kind = OddCharacters.Of(code);
        if (kind is not (Oddity.Direction or Oddity.Invisible))
            return null;
        var tally = new OddTally();
        tally.Add(new(0, 1, code, kind));
        return kind == Oddity.Direction ? MarkdownProblems.TurningCharacter(at, tally) : MarkdownProblems.UnseenCharacter(at, tally);
    }
}
