using Bulletin.Content.Diagnostics;

namespace Bulletin.Editions.Accessibility;

/// <summary>What is wrong with the structure of a page, with the clause of WCAG 2.2: the end of the message of BLT5102.</summary>
internal static class StructureTexts
{
    public static readonly Wording NoLanguage = new(
        "html 没有 lang 属性（WCAG 2.2，3.1.1）。",
        "the html element has no lang attribute (WCAG 2.2, 3.1.1).");

    public static readonly Wording NoTitle = new("页面没有 title（2.4.2）。", "the page has no title (2.4.2).");

    public static readonly Wording NotOneMain = new("应当正好有一个 main（1.3.1）。", "there must be exactly one main element (1.3.1).");

    public static readonly Wording NotOneHeading = new("应当正好有一个 h1（1.3.1）。", "there must be exactly one h1 (1.3.1).");

    public static readonly Wording NoTableHeading = new("表格没有表头 th（1.3.1）。", "a table has no th element (1.3.1).");

    public static Wording SameId(string id) => new($"id “{id}”用了两次。", $"the id '{id}' is used more than once.");

    public static Wording SkippedLevel(string heading, int before, int level) => new(
        $"标题“{heading}”跳级：h{before} 之后是 h{level}（1.3.1）。",
        $"the heading '{heading}' skips a level: h{level} follows h{before} (1.3.1).");

    public static Wording NoLandmarkName(string kind) => new(
        $"有几个 {kind}，其中有的没有名字：用 aria-label 起不同的名字（1.3.1）。",
        $"there are several {kind} elements, but not all of them have a name; give each its own aria-label (1.3.1).");

    public static Wording SameLandmarkName(string kind, string name) => new(
        $"有几个 {kind}，其中“{name}”不能互相区别：用 aria-label 起不同的名字（1.3.1）。",
        $"several {kind} elements are named '{name}'; give each its own aria-label (1.3.1).");

    public static Wording NoLabel(string control) => new($"{control} 没有标签（1.3.1，4.1.2）。", $"{control} has no label (1.3.1, 4.1.2).");

    public static Wording NoText(string used) => new($"{used} 没有文字（2.4.4，4.1.2）。", $"{used} has no text (2.4.4, 4.1.2).");

    public static Wording NoAlternative(string picture) => new($"{picture} 没有 alt（1.1.1）。", $"{picture} has no alt attribute (1.1.1).");
}
