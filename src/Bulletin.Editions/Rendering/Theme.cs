using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using Bulletin.Content;
using Bulletin.Content.Exporting;
using Bulletin.Editions.Models;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Bulletin.Editions.Rendering;

/// <summary>A theme: compiled templates and embedded assets of one assembly. Themes are trusted code.</summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, Type> templates;

    private static readonly ConditionalWeakTable<Assembly, Theme> Known = [];

    [ThreadStatic]
    private static Dictionary<(Theme, string), Template>? instances;

    private Theme(Assembly assembly, FrozenDictionary<string, Type> templates)
    {
        Assembly = assembly;
        this.templates = templates;
        // The compiler derives the module's version from its source, so it changes with any template or asset.
        Version = Sha256.Of(assembly.ManifestModule.ModuleVersionId.ToByteArray());
    }

    public Assembly Assembly { get; }

    /// <summary>Changes whenever a template or asset of the theme does.</summary>
    public Sha256 Version { get; }

    /// <summary>The assets, by path below the theme's <c>assets</c> folder, sorted.</summary>
    public IEnumerable<string> Assets => Assembly.GetManifestResourceNames().Where(name => name.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The theme of an assembly; the same object for the same assembly, so that a preview which builds again and again keeps one.</summary>
    public static Theme Of(Assembly assembly) => Known.GetValue(assembly, Find);

    private static Theme Find(Assembly assembly)
    {
        var found = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var item in assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            found[Path.ChangeExtension(item.Identifier.TrimStart('/'), null)] = item.Type;
        return new(assembly, found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public bool Has(string template) => templates.ContainsKey(template);

    public byte[] Asset(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"The theme has no asset '{name}'.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Writes a page with the template of this name.</summary>
    public void Render(string name, Page page, BodyContent? body, PageWriter output) => Render(name, page, page, body, output);

    internal void Render(string name, object model, Page page, BodyContent? body, PageWriter output)
    {
        var mine = instances ??= [];
        // A template that includes itself needs an instance of its own: it is taken out while it runs.
        if (!mine.Remove((this, name), out var template)) template = Make(name);
        template.Run(this, model, page, body, output);
        mine[(this, name)] = template;
    }

    private Template Make(string name) => templates.TryGetValue(name, out var type)
        ? (Template)Activator.CreateInstance(type)!
        : throw new InvalidOperationException($"The theme {Assembly.GetName().Name} has no template '{name}'.");
}
