using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Bulletin.Content;
using Bulletin.Editions.Models;

namespace Bulletin.TestTheme;

/// <summary>
/// Prints a page model one value a line, in the order of its declaration, so that expected files read like the model. What is absent is
/// not printed.
/// </summary>
public static class Lines
{
    // What only the type says, and what stands on every page.
    private static readonly HashSet<string> Hidden =
        ["EqualityContract", "Site", "Counterpart", "Part", "Place", "MenuEntry", "Headings"];

    public static string Of(Page page) => Of("", page, page);

    /// <param name="name">Stands before the first line; empty: the properties begin at the margin.</param>
    public static string Of(string name, object value, Page page)
    {
        var text = new StringBuilder();
        if (name.Length == 0) Properties(text, 0, value, page);
        else Value(text, 0, name, value, page);
        return text.ToString();
    }

    private static void Properties(StringBuilder text, int depth, object value, Page page)
    {
        var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var property in properties.OrderBy(Depth).ThenBy(property => property.MetadataToken))
        {
            if (property.GetIndexParameters().Length > 0 || Hidden.Contains(property.Name)) continue;
            if (property.GetValue(value) is { } inner) Value(text, depth, property.Name, inner, page);
        }

        // What every page has comes before what its kind adds.
        static int Depth(PropertyInfo property)
        {
            var depth = 0;
            for (var type = property.DeclaringType; type is not null; type = type.BaseType) depth++;
            return depth;
        }
    }

    private static void Value(StringBuilder text, int depth, string name, object value, Page page)
    {
        switch (value)
        {
            case false:
                break;
            case string or int or long or true or Route or Link or Status:
                text.Append(' ', depth * 2).Append(name).Append(": ").Append(Plain(value, page)).Append('\n');
                break;
            case Section section:
                text.Append(' ', depth * 2).Append(section.Part.AsSpan("Parts/".Length)).Append('\n');
                Properties(text, depth + 1, section, page);
                break;
            case IEnumerable items:
                foreach (var item in items) Value(text, depth, name, item, page);
                break;
            default:
                text.Append(' ', depth * 2).Append(name).Append('\n');
                Properties(text, depth + 1, value, page);
                break;
        }
    }

    private static string Plain(object value, Page page) => value switch
    {
        Link { Target: { } target } link => $"{link.Text} -> {Links.Relative(page.Route, target)}",
        Link link => link.Text,
        Route route => Links.Relative(page.Route, route),
        Status status => $"{status.Word} ({status.Slug})",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
