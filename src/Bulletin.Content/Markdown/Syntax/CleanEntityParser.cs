using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Entities, except those that stand for a control character: <c>&amp;#27;</c> would bring
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
        foreach (var character in entity.Transcoded.AsSpan())
        {
            if (!TextCleaner.IsForbidden(character) && character is not ('\n' or '\r'))
                continue;
            var report = ((BodyContext)processor.Context!).Report;
            report.Add(MarkdownProblems.ControlCharacter(report.At(processor.GetSourcePosition(start)), character, 1));
            entity.Transcoded = new StringSlice(" ");
            break;
        }

        return true;
    }
}
