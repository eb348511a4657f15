using System.Globalization;
using System.Text;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// A site that builds as it is. Its documents lead nowhere but to each
/// other's numbers, so that each of them can be deleted.
/// </summary>
internal static class NewSite
{
    public static void Make(string folder, string typed, Tool tool)
    {
        var day = tool.Today();
        foreach (var (name, bytes) in Resources.Below("site/"))
        {
            var text = Encoding.UTF8.GetString(bytes)
                .Replace("{{date}}", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{{year}}", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            var path = name
                .Replace("YEAR", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("gitignore.txt", ".gitignore", StringComparison.Ordinal);
            Resources.Write(Path.Combine(folder, path), Encoding.UTF8.GetBytes(text));
        }

        tool.Write(ScaffoldTexts.SiteMade(typed));
    }
}
