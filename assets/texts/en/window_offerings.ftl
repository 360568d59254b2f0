### Words of the view of offerings.

offerings_new = New offering
offerings_new_title = New offering
offerings_delete = Delete the offering
offerings_search = Filter offerings
offerings_all_areas = all areas
offerings_all_states = any status
offerings_number = Number
offerings_title = Title
offerings_area = Area
offerings_serves = Foci
offerings_reached = KIs reached
offerings_coverage = Coverage
offerings_open_to_all = open to all
offerings_open_to_all_long = open to all KIs
offerings_none = No offerings yet. Make the first one.
offerings_none_pass = No offering fits this filter.
offerings_clear_filter = Clear the filter
offerings_gone = This offering is gone.
offerings_data = Data
offerings_aims = Aims
offerings_description = Description
offerings_roles = For
offerings_everybody = all roles
offerings_no_focus = no focus
offerings_format = Format
offerings_partner = Partner
offerings_funder = Funded by
offerings_line = Line on documents, word for word
offerings_rule = Offering completed by attending
offerings_rule_some = some modules
offerings_rule_share = a share of the time
offerings_rule_modules = Modules at least
offerings_rule_percent = Percent at least
offerings_tags = Tags, separated by commas
offerings_add_module = Add a module
offerings_no_modules = No modules yet. Sessions need a module.
offerings_module_title = Title of { $module }
offerings_minutes = Teaching minutes
offerings_duration = Duration
offerings_day_count = Days
offerings_people = People
offerings_min = People at least
offerings_max = People at most
offerings_no_limit = open
offerings_as_offering = as the offering
offerings_prerequisites = Prerequisites
offerings_completion_people = KI completed with people
offerings_completion_share = each at least percent
offerings_valid = valid for months
offerings_forever = for ever
offerings_move_up = Move the module up
offerings_move_down = Move the module down
offerings_remove_module = Remove the module
offerings_at_least = from { $count }
offerings_at_most = up to { $count }
offerings_module_is_required = { $code } requires this module.
offerings_reach = Reaches
offerings_reach_by = { $centres } through foci, { $open } because it is open to all
offerings_not_offered = Only active offerings reach KIs.
offerings_coverage_words = completed { $done }, planned { $planned }, open { $rest }
offerings_module_has_sessions =
    { $count ->
        [one] A session uses this module.
       *[other] { $count } sessions use this module.
    }
