using System.Reflection;
using System.Text.RegularExpressions;
using Bulletin.Editions.Rendering;
using Bulletin.Tests.Documentation;

namespace Bulletin.Tests.Editions.Rendering;

/// <summary>What templates can call.</summary>
public class TemplateSpecs
{
    [Fact]
    public void The_reference_of_themes_names_everything_that_templates_call()
    {
        var reference = Docs.Read("docs/themes.md");
        var names = typeof(Template).GetMembers(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(member => member is MethodInfo { IsFamily: true, IsSpecialName: false, IsAbstract: false }
                or PropertyInfo { GetMethod.IsFamily: true })
            .Select(member => member.Name)
            .Distinct();
        Assert.DoesNotContain(names, name => !Regex.IsMatch(reference, $@"`[^`\n]*\b{name}\b[^`\n]*`"));
    }
}
