using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Editions.Accessibility;

/// <summary>What keeps a theme, or a site's own style sheet, from being read by everybody.</summary>
public static class AccessibilityProblems
{
    public static readonly Rule ContrastRule = Rule.Barrier("BLT5101", "配色对比度不够", "Insufficient colour contrast");
    public static readonly Rule StructureRule = Rule.Barrier("BLT5102", "页面结构不利于无障碍", "Inaccessible page structure");

    public static Diagnostic Contrast(Location at, Edition edition, ContrastPair pair) => ContrastRule.At(
        at,
        new(
            $"{edition.Title}{Place(pair, "（{0}）")}里 --{pair.Ink} 与 --{pair.Paper} 的对比度是 {ContrastTable.ForPeople(pair.Ratio)}，"
                + $"至少应为 {ContrastTable.ForPeople(pair.Least)}（WCAG 2.2，1.4.3、1.4.6、1.4.11）。",
            $"In the {edition.Name} edition{Place(pair, " ({0})")} the contrast of --{pair.Ink} on --{pair.Paper} is "
                + $"{ContrastTable.ForPeople(pair.Ratio)}; it must be at least {ContrastTable.ForPeople(pair.Least)} (WCAG 2.2, 1.4.3, "
                + "1.4.6, 1.4.11)."),
        new("在样式表里把其中一个颜色改深或改浅。", "Make one of the two colours darker or lighter in the style sheet."));

    public static Diagnostic Structure(Location at, Edition edition, string template, Wording fault) => StructureRule.At(
        at,
        new($"{edition.Title}的模板 {template}：{fault.Chinese}", $"Template {template} of the {edition.Name} edition: {fault.English}"),
        new("改正主题的模板。", "Correct the template in the theme."));

    private static string Place(ContrastPair pair, string form) =>
        pair.Where.Length == 0 ? "" : form.Replace("{0}", pair.Where, StringComparison.Ordinal);
}
