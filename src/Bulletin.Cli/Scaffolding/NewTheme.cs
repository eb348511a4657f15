using System.Reflection;
using System.Text;
using Bulletin.Build;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Editions.Models;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// A theme to change: a full copy of the built-in one, with a project that the .NET SDK builds. It refers to copies of the
/// assemblies of the tool that made it, which lie in it: so it builds on any machine.
/// </summary>
internal static class NewTheme
{
    private const string Project = "project.xml";
    private const string Library = "lib";

    public static void Make(string folder, string typed, Tool tool)
    {
        var name = Path.GetFileName(folder);
        if (!name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') || !char.IsLetterOrDigit(name[0]))
            throw new UsageException(ScaffoldTexts.BadThemeName(name));
        foreach (var (path, bytes) in Resources.Below("theme/"))
        {
            var text = path is Project or "README.md" ? Encoding.UTF8.GetBytes(FillPlaceholders(bytes, name)) : bytes;
            Resources.Write(Path.Combine(folder, path == Project ? $"{name}.csproj" : path), text);
        }

        foreach (var assembly in (Assembly[])[typeof(Diagnostic).Assembly, typeof(Page).Assembly])
            Resources.Write(Path.Combine(folder, Library, Path.GetFileName(assembly.Location)), File.ReadAllBytes(assembly.Location));
        tool.Write(ScaffoldTexts.ThemeMade(typed, name));
    }

    private static string FillPlaceholders(byte[] bytes, string name) => Encoding.UTF8.GetString(bytes)
        .Replace("{{name}}", name, StringComparison.Ordinal)
        .Replace("{{tool}}", Builder.Generator, StringComparison.Ordinal);
}
